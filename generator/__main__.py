"""``python -m generator``: the same as the installed command ``briefing``."""

from generator.cli import main

if __name__ == "__main__":
    main()
