"""The words that tell how a text in English says something."""

from __future__ import annotations

from generator.languages.text_words import TextWords

TEXTS = TextWords(
    common="the and of to in is that for it with was on as by this be are from at which",
    negations=(
        "not no never neither nor none nobody nothing without cannot hardly isn't aren't wasn't "
        "weren't don't doesn't didn't won't wouldn't can't couldn't shan't shouldn't mustn't "
        "needn't haven't hasn't hadn't ain't"
    ),
    never_last=(
        "dr prof mr mrs ms messrs gen sen rep gov lt col st vs approx no nos art fig vol pp "
        "max min jan feb apr jun jul aug sep sept oct nov dec tel"
    ),
    may_be_last="bn mn mln inc corp co ltd llc plc jr bros etc al p.a est",
    starters=(
        "the a an it he she they we this that these but and however on in at for as its his "
        "her their meanwhile"
    ),
    counted="",
    before_ordinals="",
    joining="and",
    adding="but whereas",
    verbs=(
        "is are was were will would has have had can could may might must should shall does "
        "did do makes made goes went gives gave comes came stays keeps kept takes took says "
        "said sees saw pays paid buys bought sells sold builds built plans wants needs puts "
        "brings holds held invests finances gets got becomes became remains leads warns "
        "expects invested received spent raised"
    ),
)
