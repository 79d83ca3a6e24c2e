"""Every command of ours says what it does."""

import pytest
from django.core.management import get_commands, load_command_class

from tests.architecture.arbol import PAQUETES

COMANDOS = sorted((nombre, app) for nombre, app in get_commands().items() if str(app).split(".")[0] in PAQUETES)


@pytest.mark.parametrize(("nombre", "app"), COMANDOS)
def test_a_command_has_help(nombre, app):
    ayuda = load_command_class(app, nombre).help
    assert ayuda.strip().endswith(".")
