"""Layers point one way (house: five promises, the fifth)."""

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from tests.architecture.arbol import RAIZ


def test_every_import_contract_holds():
    assert lint_imports(config_filename=str(RAIZ / "pyproject.toml"), no_cache=True) == EXIT_STATUS_SUCCESS
