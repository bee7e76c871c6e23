"""Values, intervals and dates, and the readings of figures in running text.

The lowest room of the house: it imports nothing else of `generator`.
"""
