import pytest


@pytest.fixture(autouse=True)
def datos(settings, tmp_path):
    """Each test has an index folder of its own."""
    settings.CONOCELES_DATOS = tmp_path / "datos"
    return settings.CONOCELES_DATOS
