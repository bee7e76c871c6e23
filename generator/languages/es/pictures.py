"""The words of the pictures in Spanish."""

from __future__ import annotations

from generator.languages.picture_words import PictureWords

PICTURES = PictureWords(
    value="Valor",
    covers="Para",
    sources="Fuentes",
    date="Fecha",
    claim="Afirmación",
    status="Estado",
    modality="Modalidad",
    giver="De",
    receiver="A",
    what="Qué",
    deal="Operación",
    amounts="Importes indicados",
    no_currency="sin indicación de moneda",
    denied="desmentido",
    no_sources="ninguna fuente a favor",
    n_more="y {} más",
    n_undated="No se dibujan por no tener fecha: {}.",
    log_scale="Cada línea es diez veces la anterior.",
    ranges_of="{} – lo que dice cada fuente",
    ranges_described=(
        "Cada barra es el intervalo que un valor deja abierto; un punto lleno es un "
        "número citado que pertenece a él, uno hueco un número que no; una flecha no "
        "tiene fin."
    ),
    statuses_of="{} – según cada fuente",
    statuses_described=(
        "Una fila por fuente; cada signo es un estado en la fecha en que se dice que "
        "vale. Un rombo es un giro que puede darse en cualquier momento, un cuadrado "
        "un final, un signo hueco un desmentido; en una barra puede ser cualquiera de "
        "sus días."
    ),
    events_described=(
        "Cada barra es todo el tiempo que una fecha puede significar; una flecha no "
        "tiene fin. Cada punto es una afirmación de esa fecha y lleva a ella, uno "
        "hueco un desmentido."
    ),
    flows_described="Una flecha va de la empresa que da a la que recibe.",
    flows_capped="Se dibujan las {} empresas con más flujos, de {}.",
    in_a_loop="parte de un circuito",
    gives="{} da {}",
    text_described="El texto, de principio a fin.",
    quoted="citado como prueba de afirmaciones",
    not_quoted="el resto del artículo",
    not_covered="frases comprobables que ninguna afirmación cubre",
    left_out="fuera del artículo",
)
