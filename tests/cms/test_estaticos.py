"""Static files have names with their digest, and a page that names one that is not there fails at once."""

import pytest

from cms.base.estaticos import Estaticos


class Contados(Estaticos):
    """Notes each time that it works a name out."""

    def __init__(self, **opciones):
        super().__init__(**opciones)
        self.calculados = []

    def stored_name(self, name):
        self.calculados.append(name)
        return super().stored_name(name)


@pytest.fixture
def estaticos(tmp_path):
    (tmp_path / "staticfiles.json").write_text(
        '{"version": "1.1", "hash": "", "paths": {"css/a.css": "css/a.0123456789ab.css"}}'
    )
    return Contados(location=tmp_path, base_url="/static/")


def test_a_file_is_asked_for_by_its_digest_every_time(estaticos):
    assert [estaticos.url("css/a.css") for _vez in range(2)] == ["/static/css/a.0123456789ab.css"] * 2


def test_an_address_is_worked_out_once(estaticos):
    for _vez in range(3):
        estaticos.url("css/a.css")
    assert estaticos.calculados == ["css/a.css"]


def test_an_address_that_is_forced_is_worked_out_again(estaticos):
    estaticos.url("css/a.css")
    estaticos.url("css/a.css", force=True)
    assert estaticos.calculados == ["css/a.css"] * 2


def test_a_file_that_was_not_collected_is_an_error_every_time(estaticos):
    for _vez in range(2):
        with pytest.raises(ValueError, match=r"css/otra\.css"):
            estaticos.url("css/otra.css")
