"""The print edition: the whole briefing, or what belongs to one record, as one document.

HTML of its own with a style sheet for paper, and WeasyPrint to make it a PDF.
"""

from generator.dossier.html import dossier_html
from generator.dossier.printing import Printed, print_dossier
from generator.dossier.selection import WHOLE

__all__ = ["WHOLE", "Printed", "dossier_html", "print_dossier"]
