"""The audit log: append-only at the database, and it knows who is behind a request."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, connection, transaction

from cms.base.models import Bitacora, User
from cms.base.models.bitacora import anotar
from cms.base.peticion import en_curso

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("sentencia", ["UPDATE base_bitacora SET accion = 'otra'", "DELETE FROM base_bitacora"])
def test_the_database_itself_refuses_to_change_or_delete_a_row(sentencia):
    anotar("entrar")
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sentencia)
    assert Bitacora.objects.get().accion == "entrar"


def test_a_row_names_the_person_and_the_address_of_the_request(rf):
    peticion = rf.get("/", REMOTE_ADDR="127.0.0.9")
    peticion.user = User.objects.create(username="ana", email="ana@example.org")
    with en_curso(peticion):
        fila = anotar("publicar", peticion.user, rubro="foto")
    assert (fila.quien, fila.desde, fila.objeto_tipo, fila.datos) == (
        peticion.user,
        "127.0.0.9",
        "base.user",
        {"rubro": "foto"},
    )


def test_outside_a_request_and_for_strangers_nobody_is_named(rf):
    assert anotar("trabajo").quien is None
    peticion = rf.get("/")
    peticion.user = AnonymousUser()
    with en_curso(peticion):
        assert anotar("intento").quien is None
