"""The words of the pictures in Spanish."""

from __future__ import annotations

from generator.languages.picture_words import PictureWords

PICTURES = PictureWords(
    as_texts_have_it="Según los textos",
    all_texts="con todos los textos",
    show="Mostrar",
    only="solo {}",
    also="también {}",
    done="cerrado, comprometido o en marcha",
    open="anunciado, previsto, en negociación, o sin decir en qué punto",
    halted="estancado o abandonado",
    in_a_circle="parte de un circuito",
    no_sum="sin importe citado",
    no_direction="ningún texto dice quién da",
    together="para varios en conjunto",
    up_to="hasta {}",
    over="más de {}",
    flows_noted=(
        "No se convierte nada: el ancho sigue por pasos el mayor importe citado, en la moneda que "
        "sea. Un flujo sin fecha figura en la fecha de su texto."
    ),
    undrawn="No se dibuja, pues ningún texto dice quién paga a quién: {}.",
    circles="Lo que volvería",
    one_way="En un solo sentido",
    givers="Lo que entra",
    getters="Lo que sale",
    without="Sin {}",
    who_says="Quién lo dice, y cómo",
    our_sum="cálculo nuestro",
    sums_noted=(
        "Una línea termina en «hasta», una barra es un intervalo, un anillo es «unos», «casi» o un "
        "extremo excluido, un punto un número sin más; una flecha no tiene fin."
    ),
    log_scale="Cada marca de la escala es diez veces la anterior.",
    no_currency="sin moneda indicada",
    happened="Ocurrido o dicho",
    expected="Esperado",
    a_day="un día",
    some_time=("en algún momento intermedio: el corchete dice lo poco que se sabe, no cuánto duró"),
    one_end="un extremo no se conoce",
    axis_jumps="el eje salta",
    text_described="El texto, de principio a fin.",
    quoted="citado como prueba de afirmaciones",
    not_quoted="el resto del artículo",
    not_covered="frases comprobables que ninguna afirmación cubre",
    left_out="fuera del artículo",
)
