"""The many spellings of nothing: each column has its own, and a value that only resembles one stays."""

import pytest

from candidaturas.exchange.missing import es_faltante
from candidaturas.vocabulario import CampoTexto
from tests.exchange.lectura import leido, problemas
from tests.factories.hojas import (
    un_libro_estatal,
    un_libro_ine,
    una_curp,
    una_fila_estatal,
    una_fila_identidad,
    una_fila_ine,
)

_COLUMNAS = {
    "cursos": "CURSOS", "pagina": "PAGINA_WEB", "redes": "REDES", "telefono": "TELEFONO", "correo": "CORREO_ELECTRONICO",
    "casa": "DIRECCION_CASA_CAMPAÑA", "motivo": "MOTIVO_CARGO_PUBLICO", "propuesta_genero": "PROPUESTA_GENERO",
}  # fmt: skip
_EN_TODAS = (
    "SIN CURSO", "por ahora ninguno", "Ninguno por el momento", "no tengo", "No cuento con cursos", "N/A", "n.a.", "ninguno",
    "Ninguna.", "-", "—", ".", "...", "No", "NO TIENE", "No aplica", "S/D", "s/i", "No hay", "Nada", "sin datos",
    "Información no proporcionada", "No se proporcionó", "no lo proporciono", "xxx", "0", "(ninguno)", "Sin información por ahora",
    "Sin especificar", "s/c",
)  # fmt: skip
_PROPIAS = {
    "cursos": ("Sin cursos", "no he tomado cursos", "Ningún curso ni diplomado", "Sin estudios adicionales", "No cuento con ninguna certificación",
               "Nada que agregar", "No realicé", "no hay cursos que reportar", "No realicé ningún curso", "Nada que reportar por el momento"),
    "pagina": ("sin página web", "No tengo página", "no cuento con sitio web por el momento"),
    "redes": ("Sin redes", "no tengo redes sociales", "No uso redes sociales", "no cuento con Facebook"),
    "telefono": ("sin teléfono", "no tengo teléfono público", "0000000000", "sin número"),
    "correo": ("sin correo electrónico", "no tengo email"),
    "casa": ("sin casa de campaña", "No cuento con domicilio de casa de campaña", "no habrá casa de campaña"),
}  # fmt: skip


@pytest.mark.parametrize("columna", _COLUMNAS)
def test_what_says_nothing_is_no_answer_and_no_news(columna: str) -> None:
    dichos = [d for d in _EN_TODAS if columna == "cursos" or "curso" not in d.lower()] + list(_PROPIAS.get(columna, ()))
    filas = [
        una_fila_ine(NUM_LISTA_O_FORMULA=n, **{_COLUMNAS[columna]: dicho}) for n, dicho in enumerate(dichos, start=1)
    ]
    lectura = leido(un_libro_ine(filas, [una_fila_identidad(fila) for fila in filas]))
    leidas = [fila.curricular for fila in lectura.filas]
    quedan = {
        "cursos": [c.cursos for c in leidas],
        "redes": [c.redes for c in leidas],
        **{campo.value: [c.textos[campo.value] for c in leidas] for campo in CampoTexto if campo.value in _COLUMNAS},
    }
    medios = {"pagina": "pagina_web", "correo": "correo", "telefono": "telefono", "casa": "casa_de_campania"}
    contactos = [[v for m, v in c.contactos if m == medios.get(columna)] for c in leidas]
    assert dict(zip(dichos, quedan.get(columna, contactos), strict=True)) == {
        d: type(q)() for d, q in zip(dichos, quedan.get(columna, contactos), strict=True)
    }
    assert [p for p in problemas(lectura) if p[0] != "texto_copiado"] == []


@pytest.mark.parametrize(
    "curso",
    [
        "Ninguna mujer sin derechos", "No violencia activa", "Sin fronteras: diplomado en migración", "Nada es imposible",
        "No más plástico", "Diplomado X", "Por ahora: taller de barro", "Cero violencia", "Curso 0", "Nómina y pagos", "Taller",
    ],
)  # fmt: skip
def test_a_course_that_only_begins_like_nothing_is_a_course(curso: str) -> None:
    fila = una_fila_ine(CURSOS=f"{curso}; por ahora ninguno más")
    assert leido(un_libro_ine([fila])).filas[0].curricular.cursos == (curso,)


def test_a_text_about_what_one_lacks_is_a_text() -> None:
    for texto in ("No tengo trayectoria política: es mi primera candidatura.", "Sin experiencia, con ganas."):
        assert not es_faltante(texto, "trayectoria_politica")


def test_no_is_an_answer_where_yes_is_one() -> None:
    fila = una_fila_ine()
    identidad = leido(un_libro_ine([fila], [una_fila_identidad(fila, p1="No", p4="NO.")])).filas[0].identidad
    assert (identidad["indigena"].opciones, identidad["discapacidad"].opciones) == (("no",), ("no",))


@pytest.mark.parametrize(
    "dicho", ["No", "Ninguno", "no tengo", "N/A", "Sin discapacidad", "no pertenezco a ninguno", "-"]
)
def test_nothing_is_not_another_people_nor_another_disability(dicho: str) -> None:
    fila, de_pueblo = una_fila_ine(), dicho.replace("discapacidad", "pueblo")
    libro = un_libro_ine(
        [fila], [una_fila_identidad(fila, p3=de_pueblo, p6=dicho, p7=dicho, p12=dicho.replace("discapacidad", "país"))]
    )
    identidad = leido(libro).filas[0].identidad
    assert not {"pueblo_indigena", "discapacidad_tipo", "discapacidad_dificultad", "migrante_pais"} & identidad.keys()


@pytest.mark.parametrize("dicho", ["Sin coalición", "No aplica", "Ninguna", "no", "-"])
def test_in_the_states_file_nothing_is_no_coalition_no_nickname_and_no_measure(dicho: str) -> None:
    celdas = {
        "COALICIÓN": dicho,
        "PARTIDO": "MORENA",
        "SOBRENOMBRE": dicho.replace("coalición", "sobrenombre"),
        "MEDIDA_COMPENSATORIA": dicho.replace("coalición", "medida"),
    }
    filas = [una_fila_estatal(**celdas), una_fila_estatal(CARÁCTER="Suplencia", CURP=una_curp(9), **celdas)]
    lectura = leido(un_libro_estatal(filas))
    assert problemas(lectura) == []
    assert [(f.postulante, f.nombre.sobrenombre, f.accion_afirmativa.value) for f in lectura.filas] == [
        ("MORENA", "", "ninguna")
    ] * 2
