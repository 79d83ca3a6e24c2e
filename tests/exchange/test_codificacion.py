"""The encoding is decided by what the bytes say; letters that were damaged are named by their cell, in every format."""

import codecs

import pytest

from candidaturas.exchange import errores
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.layouts import leer_registro
from candidaturas.exchange.reader import abrir
from candidaturas.exchange.reader.codificacion import decodificar
from tests.exchange.archivos import registro_ine
from tests.exchange.lectura import leido, problemas
from tests.factories.hojas import CANDIDATOS, tabla, texto, un_libro_ine, una_fila_identidad, una_fila_ine, xls, xlsx

MAYUSCULAS = [["PARTIDO", "NOMBRE"], ["PAN", "JOSÉ MUÑOZ PEÑA"], ["PRI", "RAÚL GARCÍA LÓPEZ"]]
MINUSCULAS = [["Partido", "Nombre"], ["PAN", "José Muñoz Ibáñez"], ["PRI", "¿Raúl García López? Sí"]]
UNA_SOLA = [["PARTIDO", "NOMBRE"], ["PAN", "RAÚL SOTO"]]


@pytest.mark.parametrize("codificacion", ["cp1252", "latin-1", "mac_roman", "cp850", "utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("filas", [MAYUSCULAS, MINUSCULAS, UNA_SOLA], ids=["upper", "lower", "one letter"])
def test_the_letters_say_which_encoding_it_is(codificacion: str, filas: list[list[str]]) -> None:
    libro = abrir(texto(filas, codificacion=codificacion), "r.csv")
    assert [list(fila.celdas) for fila in libro.hojas[0].filas()] == filas


@pytest.mark.parametrize("codificacion", ["utf-16-le", "utf-16-be"])
def test_two_bytes_a_letter_need_no_mark(codificacion: str) -> None:
    filas, _identidad = registro_ine()
    lectura = leido(texto(tabla(CANDIDATOS, filas), separador="\t", codificacion=codificacion), "r.csv")
    assert [fila.nombre.fuente for fila in lectura.filas][1] == "LUCÍA ÑÁÑEZ GÜERECA"


@pytest.mark.parametrize("marca", [b"", codecs.BOM_UTF16_LE])
def test_half_of_two_bytes_is_half_an_upload(marca: bytes) -> None:
    with pytest.raises(errores.ArchivoCortado):
        decodificar(marca + "NOMBRE;MUÑOZ\n".encode("utf-16-le")[:-1])


def test_dashes_and_quotes_around_words_are_not_letters_of_a_macintosh() -> None:
    filas = [["A", "B"], ["“Primero” – segundo", "José’s 12° · 3ª… 2018–2021 €"]]
    libro = abrir(texto(filas, codificacion="cp1252"), "r.csv")
    assert [list(fila.celdas) for fila in libro.hojas[0].filas()] == filas


def test_bytes_that_no_encoding_explains_are_named_by_their_cell() -> None:
    filas, _identidad = registro_ine()
    contenido = texto(tabla(CANDIDATOS, filas)).replace("LUCÍA ÑÁÑEZ".encode(), b"LUC\xcdA \xd1\xc1\xd1EZ")
    # One name in another encoding inside a file in UTF-8: two files pasted together.
    assert ("letras_danadas", 3, "NOMBRE_CANDIDATO (H3)") in problemas(leido(contenido, "r.csv"), graves=True)


DANADAS = [
    "MU\ufffdOZ", "MU?OZ", "Mu?oz", "?NGEL", "JOS? RUIZ", "MUÃ‘OZ", "MuÃ±oz", "GarcÃ\xada", "â€œEl Profeâ€\x9d", "Â¿QuÃ© es?", "MU√ëOZ", "Mu├▒oz", "MU¥OZ",
    "Mu¤oz", "L¢pez", "Ra£l", "MU¿OZ", "P‡ez", "JosŽ", "&#65533;MUÑOZ",
]  # fmt: skip


@pytest.mark.parametrize("nombre", DANADAS)
@pytest.mark.parametrize("formato", ["xlsx", "xls", "csv"])
def test_damaged_letters_are_named_by_their_cell(nombre: str, formato: str) -> None:
    filas = tabla(CANDIDATOS, [una_fila_ine(NOMBRE_CANDIDATO=f"ANA {nombre}")])
    contenido = texto(filas) if formato == "csv" else {"xlsx": xlsx, "xls": xls}[formato]({"H": filas})
    lectura = leido(contenido, f"r.{formato}")
    hallado = next(p for p in lectura.problemas if p.codigo is Codigo.LETRAS_DANADAS)
    assert (hallado.fila, hallado.columna, hallado.grave) == (2, "NOMBRE_CANDIDATO (H2)", True)
    assert hallado.valor in f"ANA {nombre}" or "\ufffd" in hallado.valor


@pytest.mark.parametrize(
    "nombre",
    [
        "ROSA MU—OZ PE—A", "LUIS GARCÕA", "Ana JosÈ MuÒoz", "PEÐA LUIS", "RAòL GARCêA", "JOSƒ RUIZ", "Ana Mu–oz", "Ana Garc’a", "MUĂ‘OZ",
        "ANA GARC’A", "Luis R’os", "MU•OZ", "MU“OZ", "Ana JosÉ", "RAúL SOTO", "JOSé SOTO", "Hernßndez Luis", "PE³A LUIS", "Łuis Soto", "PE¾A",
    ],
)  # fmt: skip
def test_a_name_bears_less_than_prose(nombre: str) -> None:
    assert ("letras_danadas", 2) in {
        p[:2] for p in problemas(leido(un_libro_ine([una_fila_ine(NOMBRE_CANDIDATO=nombre)])), graves=True)
    }


@pytest.mark.parametrize(
    "nombre",
    [
        "D’Angelo Ruiz", "ANA D'ANGELO O’FARRILL", "João Simões", "JOÃO SIMÕES", "Müller Öztürk", "Ana Pérez-Ríos", "MA. ÁNGELES RUIZ", "Mª José Ruiz",
        "Åsa Ñu", "Ka’an Canul", "Beto’s Ruiz", "Dell’Oro Ana", "Ángel Íñigo", "McGregor Peña", "D´Angelo Ruiz", "MERCÈ RUIZ", "Niccolò Soto", 'ANA "LA ÑÁÑARA" RUIZ',
    ],
)  # fmt: skip
def test_a_name_from_elsewhere_is_not_damaged(nombre: str) -> None:
    assert problemas(leido(un_libro_ine([una_fila_ine(NOMBRE_CANDIDATO=nombre)])), graves=True) == []


BUENAS = [
    "¿Qué hacer? Lo que se pueda", "https://x.mx/?id=3&copy=2", "https://x.mx/a?b=c", "D’Angelo", "D´Angelo", "João Gonçalves", "JOÃO", "AT&T",
    "Pérez & Soto", "100 % – más", "Müller", "¿Sí?¡Claro!", "Hola¿Qué tal?", "Ven¡Ya!", "Que hacer? Nada de eso", "cómo?", "1º y 2ª", "O'Neill", "¡Ánimo!", "agua—luz", "2018–2021", "«Pepe»", "dos…tres",
]  # fmt: skip


@pytest.mark.parametrize("escrito", BUENAS)
def test_what_people_do_write_is_not_taken_for_damage(escrito: str) -> None:
    libro = abrir(xlsx({"H": [["a", escrito]]}), "r.xlsx")
    (fila,) = libro.hojas[0].filas()
    assert (fila.celdas[1], fila.defectos, fila.avisos) == (escrito, (), ())


@pytest.mark.parametrize(
    ("escrito", "leido_como"),
    [
        ("ANA MU&Ntilde;OZ", "ANA MUÑOZ"),
        ("ANA MU&#209;OZ", "ANA MUÑOZ"),
        ("ANA MU&#xD1;OZ", "ANA MUÑOZ"),
        ("ANA MU&amp;Ntilde;OZ", "ANA MUÑOZ"),
        ("ANA&nbsp;RUIZ", "ANA RUIZ"),
    ],
)
def test_entities_are_read_as_the_letters_they_are_and_said(escrito: str, leido_como: str) -> None:
    fila = una_fila_ine(NOMBRE_CANDIDATO=escrito)
    lectura = leido(un_libro_ine([fila], [una_fila_identidad(fila)]))
    assert lectura.filas[0].nombre.fuente == leido_como
    assert ("entidades", 2, "NOMBRE_CANDIDATO") in problemas(lectura, graves=False)


def test_a_damaged_header_is_named_and_its_column_is_not_lost() -> None:
    encabezados = [c.replace("CAMPAÑA", "CAMPA\ufffdA") for c in CANDIDATOS]
    filas = tabla(CANDIDATOS, [una_fila_ine()])
    with pytest.raises(errores.ErrorDeArchivo) as caso:
        leer_registro(abrir(xlsx({"H": [encabezados, *filas[1:]]}), "r.xlsx"))
    assert "L1" in str(caso.value)
