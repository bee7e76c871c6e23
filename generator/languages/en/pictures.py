"""The words of the pictures in English."""

from __future__ import annotations

from generator.languages.picture_words import PictureWords

PICTURES = PictureWords(
    as_texts_have_it="As the texts have it",
    all_texts="with all texts",
    show="Show",
    only="{} only",
    also="also {}",
    done="concluded, committed or under way",
    open="announced, planned, in talks, or not told how far",
    halted="stalled or given up",
    in_a_circle="part of a circle",
    no_sum="no sum named",
    no_direction="no text says who gives",
    together="for several together",
    up_to="up to {}",
    over="over {}",
    flows_noted=(
        "Nothing is converted: width goes in steps of the largest sum named, in whatever currency. "
        "A flow without a date stands at the date of its text."
    ),
    undrawn="Not drawn, as no text says who pays whom: {}.",
    circles="What would come back",
    one_way="One way",
    givers="What comes in",
    getters="What goes out",
    without="Without {}",
    who_says="Who says so, and how",
    our_sum="our arithmetic",
    sums_noted=(
        "A line ends at “up to”, a bar is a range, a ring is “about”, “almost” or an end that is "
        "left out, a dot a bare number, an arrow has no end."
    ),
    log_scale="Each mark of the scale is ten times the one before it.",
    no_currency="no currency named",
    happened="Happened or said",
    expected="Expected",
    a_day="a day",
    some_time="some time between: a bracket says how little is known, not how long it took",
    one_end="one end is not known",
    axis_jumps="the axis jumps",
    text_described="The text from its beginning to its end.",
    quoted="quoted as proof of claims",
    not_quoted="the rest of the article",
    not_covered="checkable sentences that no claim covers",
    left_out="not the article",
)
