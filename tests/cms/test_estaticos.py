"""Static files have names with their digest, and a page that names one that is not there fails at once."""

import pytest

from cms.base.estaticos import Estaticos


@pytest.fixture
def estaticos(tmp_path):
    (tmp_path / "staticfiles.json").write_text(
        '{"version": "1.1", "hash": "", "paths": {"css/a.css": "css/a.0123456789ab.css"}}'
    )
    return Estaticos(location=tmp_path, base_url="/static/")


def test_a_file_is_asked_for_by_its_digest_every_time(estaticos):
    assert [estaticos.url("css/a.css") for _vez in range(2)] == ["/static/css/a.0123456789ab.css"] * 2


def test_a_file_that_was_not_collected_is_an_error_every_time(estaticos):
    for _vez in range(2):
        with pytest.raises(ValueError, match=r"css/otra\.css"):
            estaticos.url("css/otra.css")
