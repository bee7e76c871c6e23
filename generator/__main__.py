"""``python -m generator``, and the installed command ``briefing``."""

import gc
import sys


def main() -> None:
    """The command line; who interrupts while it is still being imported is told so too."""
    try:
        from generator.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.stderr.write("briefing: interrupted\n")
        sys.exit(130)
    finally:
        # Before it ends, Python looks for circles once more in all that there is.
        gc.freeze()


if __name__ == "__main__":
    main()
