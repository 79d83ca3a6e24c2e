"""What the environment says, read in one place. The README's table of variables is checked against this file."""

from pathlib import Path

import environ

BASE_DIR = Path(__file__).resolve().parent.parent.parent

env = environ.Env()
environ.Env.read_env(BASE_DIR / ".env")

#: Where everything that changes at run time lives: database, media, index. Never inside a package.
DATOS = Path(env("CONOCELES_DATOS", default=str(BASE_DIR / "datos")))

#: R1: `public` (no admin, no sessions, GET and HEAD only), `admin`, or `all` for the demonstration.
ROL = env("CONOCELES_ROL", default="all")
if ROL not in {"public", "admin", "all"}:
    raise ValueError(f"CONOCELES_ROL must be public, admin or all, not {ROL!r}")

SIRVE_PUBLICO = ROL in {"public", "all"}
SIRVE_ADMIN = ROL in {"admin", "all"}
