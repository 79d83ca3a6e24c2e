"""A refusal says what is closed, why, and who may; and it stays where it happened."""

import pytest
from django.urls import reverse

from candidaturas.access.politica import NADIE, POLITICA
from tests.factories.editoriales import una_pagina
from tests.factories.mundo import una_foto
from tests.factories.sesiones import sesion


def texto(respuesta):
    return " ".join(respuesta.content.decode().split())


@pytest.mark.parametrize(
    ("quien", "nombre", "porque", "quienes"),
    [
        ("de_a", "cuentas:index", "Tu cuenta es de partido o coalición", "administración"),
        ("editora", "importacion_nueva", "Tu cuenta es de edición y verificación", "administración"),
        (
            "auditora",
            "wagtailadmin_tag_autocomplete",
            "Tu cuenta es de auditoría",
            "administración, edición y verificación",
        ),
        ("administradora", "wagtaillocales:index", "Los idiomas del sitio se ponen al instalarlo", "opera el sistema"),
        (
            "administradora",
            "wagtailsites:index",
            "Las direcciones del sitio se ponen al instalarlo",
            "opera el sistema",
        ),
    ],
)
def test_a_refusal_says_why_and_who_may(mundo, quien, nombre, porque, quienes):
    respuesta = sesion(getattr(mundo, quien)).get(reverse(nombre))

    assert respuesta.status_code == 403
    assert porque in texto(respuesta)
    assert quienes in texto(respuesta)


@pytest.mark.parametrize("quien", ["administradora", "editora"])
@pytest.mark.parametrize(
    ("accion", "palabras"),
    [
        ("copy", "su historia se conserva"),
        ("move", "su historia se conserva"),
        ("delete", "su historia se conserva"),
        ("unpublish", "retirar una candidatura desde su expediente"),
        ("lock", "se cierra sola mientras se revisa"),
    ],
)
def test_what_is_closed_on_a_candidacy_says_why_and_who_may(mundo, quien, accion, palabras):
    cliente = sesion(getattr(mundo, quien))
    respuesta = cliente.post(reverse(f"wagtailadmin_pages:{accion}", args=[mundo.pagina.pk]))

    assert respuesta.status_code == 403
    assert palabras in texto(respuesta)


_DE_NADIE = {
    "wagtailadmin_pages:set_privacy": "Las páginas no se restringen",
    "wagtailadmin_collections:set_privacy": "Las colecciones no se restringen",
    "wagtailredirects:start_import": "Las redirecciones no se importan de un archivo",
    "wagtailredirects:process_import": "Las redirecciones no se importan de un archivo",
    "wagtail_localize:machine_translate": "no se traducen con un servicio automático",
    **{
        f"rastro_{modelo}:edit": "Lo que quedó anotado no se cambia"
        for modelo in ("bitacora", "consentimiento", "cambio", "retiro", "salida")
    },
}


def test_what_is_closed_to_everybody_says_why_in_words_of_its_own(mundo):
    assert {nombre for nombre, roles in POLITICA.items() if roles == NADIE} == set(_DE_NADIE)
    cliente = sesion(mundo.administradora)
    editorial = una_pagina()
    for nombre, palabras in _DE_NADIE.items():
        args = [] if nombre.startswith("wagtailredirects") else [editorial.pk]
        respuesta = cliente.get(reverse(nombre, args=args))
        assert respuesta.status_code == 403
        assert palabras in texto(respuesta), nombre
        assert "Una candidatura" not in texto(respuesta)


def test_who_sees_a_candidacy_is_decided_elsewhere_and_the_refusal_says_where(mundo):
    respuesta = sesion(mundo.editora).get(reverse("wagtailadmin_pages:set_privacy", args=[mundo.pagina.pk]))

    assert "Quién ve una candidatura lo deciden su registro y sus autorizaciones" in texto(respuesta)


def test_a_read_only_account_is_told_so(mundo):
    respuesta = sesion(mundo.auditora).post(reverse("mundo_proceso:index"))

    assert "mira todo y no cambia nada" in texto(respuesta)


def test_a_refusal_of_anothers_row_does_not_name_it(mundo):
    respuesta = sesion(mundo.de_b).get(reverse("wagtailadmin_pages:edit", args=[mundo.pagina.pk]))

    assert respuesta.status_code == 403
    assert "Treviño" not in texto(respuesta)
    assert "Alameda" not in texto(respuesta)


def test_a_page_with_pages_inside_says_so_when_it_is_to_be_deleted(mundo):
    indice = una_pagina().get_parent()

    respuesta = sesion(mundo.editora).get(reverse("wagtailadmin_pages:delete", args=[indice.pk]))

    assert respuesta.status_code == 403
    assert "Tiene páginas dentro" in texto(respuesta)


def test_a_page_that_another_person_locked_says_who(mundo):
    pagina = una_pagina()
    pagina.locked, pagina.locked_by = True, mundo.administradora
    pagina.save()

    respuesta = sesion(mundo.editora).get(reverse("wagtailadmin_pages:unpublish", args=[pagina.pk]))

    assert respuesta.status_code == 403
    assert f"La bloqueó {mundo.administradora.get_full_name()}" in texto(respuesta)


def test_an_editorial_page_is_no_partys(mundo):
    respuesta = sesion(mundo.auditora).get(reverse("wagtailadmin_pages:edit", args=[una_pagina().pk]))

    assert respuesta.status_code == 403
    assert "Lo puede hacer: administración, edición y verificación." in texto(respuesta)


def test_a_refused_picture_is_no_message_on_the_next_screen(mundo):
    cliente = sesion(mundo.de_b)
    assert cliente.get(reverse("medio_privado", args=[una_foto(mundo.partido_a).file.name])).status_code == 403

    siguiente = cliente.get(reverse("wagtailadmin_home"))

    assert list(siguiente.context["messages"]) == []


def test_a_script_is_told_in_its_own_format(mundo):
    cliente = sesion(mundo.de_a)
    respuesta = cliente.get(reverse("cuentas:index"), headers={"x-requested-with": "XMLHttpRequest"})

    assert respuesta.status_code == 403
    assert respuesta.json()["error_code"] == "sin_permiso"
    assert "administración" in respuesta.json()["error_message"]


@pytest.mark.parametrize(
    ("quien", "pagina", "accion", "palabras"),
    [
        ("auditora", "proceso_page", "history", "La historia de la página de un proceso la ve quien puede cambiarla"),
        ("auditora", "rama", "history", "no tienen historia que mostrar"),
        ("administradora", "rama", "history", "no tienen historia que mostrar"),
        ("administradora", "rama", "lock", "solo ordenan las candidaturas"),
        ("administradora", "rama", "set_privacy", "Las páginas no se restringen"),
        ("administradora", "proceso_page", "set_privacy", "Las páginas no se restringen"),
        ("auditora", "pagina", "history", "La historia de una candidatura, versión por versión, está en su expediente"),
    ],
)
def test_a_page_that_is_no_candidacy_is_not_told_about_as_one(mundo, quien, pagina, accion, palabras):
    cual = mundo.pagina.get_parent() if pagina == "rama" else getattr(mundo, pagina)
    pedir = sesion(getattr(mundo, quien))
    direccion = reverse(f"wagtailadmin_pages:{accion}", args=[cual.pk])
    respuesta = pedir.post(direccion) if accion == "lock" else pedir.get(direccion)

    assert respuesta.status_code == 403
    assert palabras in texto(respuesta)
