"""The `kg` command: what a user is told, and which exit code, whatever happens.

0 is success; 1 that verify found faults or evaluate could not build a document; 2 is bad input, with one line on the
standard error; 70 a fault of kg itself; 130 and 141 that the user or the reader of the output broke off.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Final

from kg.errors import KgError

FAULT: Final = 70
INTERRUPTED: Final = 130
READER_GONE: Final = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. Never raises, unless the environment says KG_DEBUG=1."""
    import click

    try:
        from kg.commands import cli

        # Not cli.main, which takes a broken pipe for success.
        with cli.make_context("kg", list(sys.argv[1:] if arguments is None else arguments)) as context:
            code = cli.invoke(context)
        sys.stdout.flush()
        return int(code or 0)
    except click.exceptions.Exit as end:
        return end.exit_code
    except KgError as error:
        if os.environ.get("KG_DEBUG") == "1":
            raise
        return _tell(str(error), 2)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return 2
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "kg"
        return _tell(f"{error.format_message().rstrip('.')}; see {command} --help", 2)
    except click.ClickException as error:
        return _tell(error.format_message(), 2)
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        # Nothing is left to say, also not by the interpreter when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE
    except Exception as error:
        if os.environ.get("KG_DEBUG") == "1":
            raise
        return _tell(
            f"a fault of kg ({type(error).__name__}: {error}); please report it (KG_DEBUG=1 shows where it happened)",
            FAULT,
        )


def _tell(message: str, code: int) -> int:
    print(f"kg: {' '.join(message.split())}", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
