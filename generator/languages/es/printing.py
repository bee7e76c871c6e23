"""The words that only the print edition needs, in Spanish."""

from __future__ import annotations

from generator.languages.print_words import PrintWords

PRINTING = PrintWords(
    edition="Edición impresa",
    extract="De «{}»",
    state="A fecha de {}",
    contents="Índice",
    page="p.",
    how_to_read="Cómo leer este dosier",
    how=(
        (
            "La unidad de este dosier es la afirmación: un enunciado en nuestras palabras y "
            "los pasajes que lo prueban. Cada afirmación tiene un número, que figura al "
            "margen donde se expone. La nota al pie de la página que la prueba lleva el mismo "
            "número, dondequiera que se cite la afirmación; si hay varios pasajes, los "
            "distinguen letras."
        ),
        (
            "Una nota nombra la fuente, su fecha en la medida en que se conoce, y da el "
            "pasaje palabra por palabra en su propio idioma. Que cada pasaje figura en su "
            "fuente y que cada cifra puede leerse en él lo comprobó un programa al generar "
            "este archivo. Las fuentes mismas no se reproducen."
        ),
        (
            "Bajo cada afirmación figuran cómo se dice, quién la hace, en qué fecha "
            "vale y cuántas fuentes y orígenes conocidos la respaldan: los textos que "
            "reproducen una misma información tienen un solo origen. Cuando varias "
            "afirmaciones no pueden ser ciertas a la vez, no se elige ninguna; la "
            "contradicción se expone en una sección propia."
        ),
        (
            "Los números de las afirmaciones valen para este archivo. El índice del final da "
            "el nombre permanente de cada una."
        ),
    ),
    background="Contexto",
    index="Índice de afirmaciones",
    index_lead="El número de cada afirmación en este archivo, su nombre permanente y su página.",
)
