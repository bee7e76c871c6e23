"""What is drawn in pictures, as inline SVG made at build time; `generator.pages.pictures` sets it.

To add one: a module with a frozen type of its data, what builds it from the analysis, and a
function that draws it.
"""
