"""What there is to mend is listed in the order of the form, whichever rule found it."""

import pytest

from candidaturas.captura.completitud import faltantes, requisitos_de
from candidaturas.captura.lectura import leer
from tests.candidaturas.captura.test_formulario import guardar
from tests.factories.captura import datos_del_formulario
from tests.factories.mundo import prosa

#: Something to mend in every tab: what lacks, what is malformed and what is too long.
POR_CORREGIR = {
    "contactos-TOTAL_FORMS": "2",
    "contactos-0-medio": "telefono",
    "contactos-0-valor": "618",
    "contactos-0-ORDER": "1",
    "contactos-1-medio": "correo",
    "contactos-1-valor": "sin-arroba",
    "contactos-1-ORDER": "2",
    "redes-TOTAL_FORMS": "1",
    "redes-0-red": "facebook",
    "redes-0-direccion": "ejemplo",
    "redes-0-ORDER": "1",
    "carrera": "x" * 300,
    "cursos-TOTAL_FORMS": "1",
    "cursos-0-nombre": "x" * 600,
    "cursos-0-ORDER": "1",
    "historia_profesional": prosa(9_000),
    "motivo_texto": "Corto",
    "propuesta_1_titulo": "x" * 900,
    "propuesta_1_texto": "Corta",
    "propuesta_2_texto": prosa(9_000),
    "identidad_indigena": "si",
}


def campos(respuesta):
    return [error["campo"] for error in respuesta.context["form"].errores_por_campo]


def en_la_pagina(respuesta):
    """The same fields, in the order in which the page has them."""
    html = respuesta.content.decode()
    return sorted(campos(respuesta), key=lambda campo: html.index(f'id="{campo}"'))


def test_the_summary_of_a_refused_send_follows_the_form(cliente, editar):
    datos = datos_del_formulario(cliente.get(editar), **POR_CORREGIR)
    devuelto = cliente.post(editar, {**datos, "action-submit": "1"})
    assert len(campos(devuelto)) > 12
    assert campos(devuelto) == en_la_pagina(devuelto)


def test_the_summary_of_a_saved_draft_follows_the_form(cliente, editar):
    assert guardar(cliente, editar, **POR_CORREGIR).status_code == 302
    abierto = cliente.get(editar)
    assert len(campos(abierto)) > 6
    assert campos(abierto) == en_la_pagina(abierto)


def test_what_was_not_read_again_comes_where_it_is_asked(cliente, editar):
    datos = datos_del_formulario(cliente.get(editar), **POR_CORREGIR)
    devuelto = cliente.post(editar, {**datos, "action-submit": "1", "cuestionario_leido": "0"})
    assert "id_cuestionario_leido" in campos(devuelto)
    assert campos(devuelto) == en_la_pagina(devuelto)


@pytest.mark.parametrize("codigo", ["propuesta_1", "motivo"])
def test_what_lacks_and_what_is_too_long_are_told_in_one_order(cliente, editar, mundo, codigo):
    guardar(cliente, editar, **POR_CORREGIR)
    mundo.pagina.refresh_from_db()
    pagina = mundo.pagina.get_latest_revision_as_object()
    faltan = faltantes(leer(pagina), requisitos_de(pagina.registro), tiene_foto=False, foto_reciente=False)
    codigos = [faltante.campo for faltante in faltan]
    assert codigos.index("historia_profesional") < codigos.index(codigo)
    assert codigos.index(codigo) < codigos.index("propuesta_2") < codigos.index("propuesta_genero")
