"""Registry files by code: small books in the layouts of INE and the state, as bytes of .xlsx, .xls or delimited text.

A row is a mapping from header to value: `una_fila_ine(NOMBRE_CANDIDATO="…")` is a complete row with that cell changed.
"""

import csv
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import xlwt
from openpyxl import Workbook

Fila = Mapping[str, Any]
Hojas = Mapping[str, Sequence[Sequence[Any]]]

CANDIDATOS = (
    "PARTIDO_COALICION", "CARGO", "ENTIDAD", "DISTRITO LOCAL", "CIRCUNSCRIPCION", "MUNICIPIO", "NUM_LISTA_O_FORMULA",
    "NOMBRE_CANDIDATO", "TIPO_CANDIDATO", "EDAD", "SEXO", "DIRECCION_CASA_CAMPAÑA", "TELEFONO", "CORREO_ELECTRONICO",
    "PAGINA_WEB", "REDES", "ESCOLARIDAD", "ESTATUS_ESCOLARIDAD", "CURSOS", "HISTORIA_PROFESIONAL",
    "TRAYECTORIA_POLITICA", "MOTIVO_CARGO_PUBLICO", "PROPUESTA_1", "PROPUESTA_2", "PROPUESTA_GENERO",
)  # fmt: skip
CLAVES = CANDIDATOS[:11]
PREGUNTAS = (
    "1. ¿Se identifica como una persona indígena?", "2. ¿Habla alguna lengua indígena?", "3. ¿A qué pueblo pertenece?",
    "4. ¿Tiene alguna discapacidad?", "5. El tipo de discapacidad es:", "6. ¿De qué tipo?", "7. Le dificulta:",
    "8. ¿Se considera afromexicana?", "9. ¿Es de la población LGBTTTIQ+?", "10. Usted se identifica como:",
    "11. ¿Es usted migrante?", "12. ¿En qué país reside?", "13. ¿Cuánto tiempo ha vivido fuera?", "14. ¿Motivo?",
    "15. ¿Con una situación regular?", "16. ¿Es joven?", "17. ¿60 años o más?", "18. ¿Grupo de ingresos?",
    "19. Su fuente principal de ingresos es:", "20. Entidad federativa de nacimiento: ",
)  # fmt: skip
ESTATAL = (
    "NOMBRE", "PRIMER APELLIDO", "SEGUNDO APELLIDO", "POSTULACIÓN", "CARÁCTER", "MEDIDA COMPENSATORIA", "MUNICIPIO",
    "ENTIDAD", "PARTIDO", "COALICIÓN", "SOBRENOMBRE", "REELECCIÓN", "SEXO", "GÉNERO", "CURP", "OCUPACIÓN",
    "LUGAR DE NACIMIENTO", "FECHA DE NACIMIENTO", "CALLE", "NÚMERO EXTERIOR", "NÚMERO INTERIOR", "COLONIA", "CIUDAD",
    "CÓDIGO POSTAL", "TIEMPO DE RESIDENCIA AÑOS", "TIEMPO DE RESIDENCIA MESES", "CIC", "OCR", "SECCIÓN ELECTORAL",
    "NÚMERO DE EMISIÓN", "CLAVE DE ELECTOR", "FECHA DE REGISTRO",
)  # fmt: skip

_INE: dict[str, Any] = {
    "PARTIDO_COALICION": "PARTIDO ACCIÓN NACIONAL",
    "CARGO": "DIPUTACIÓN LOCAL MR",
    "ENTIDAD": "DURANGO",
    "DISTRITO LOCAL": "1-VICTORIA DE DURANGO",
    "CIRCUNSCRIPCION": "No aplica",
    "MUNICIPIO": "No aplica",
    "NUM_LISTA_O_FORMULA": 700101,
    "NOMBRE_CANDIDATO": "ANA DE LA CRUZ MCGREGOR",
    "TIPO_CANDIDATO": "PROPIETARIA",
    "EDAD": 41,
    "SEXO": "MUJER",
}
_RESPUESTAS: dict[str, Any] = {
    "DIRECCION_CASA_CAMPAÑA": "Calle 20 de Noviembre 100, Centro",
    "TELEFONO": "618 000 0000",
    "CORREO_ELECTRONICO": "Ana@example.org",
    "PAGINA_WEB": "https://example.org/ana",
    "REDES": "https://www.facebook.com/ana, https://twitter.com/ana",
    "ESCOLARIDAD": "Licenciatura",
    "ESTATUS_ESCOLARIDAD": "Cédula profesional",
    "CURSOS": "Diplomado en administración; Taller de oratoria",
    "HISTORIA_PROFESIONAL": "Soy maestra rural.\nTrabajé en la sierra.",
    "TRAYECTORIA_POLITICA": "He participado en asociaciones civiles.",
    "MOTIVO_CARGO_PUBLICO": "Quiero servir a Durango.",
    "PROPUESTA_1": "Primera propuesta de Ana.",
    "PROPUESTA_2": "Segunda propuesta de Ana.",
    "PROPUESTA_GENERO": "No proporcionó",
}
_IDENTIDAD: dict[str, Any] = dict.fromkeys(PREGUNTAS, "No") | {
    PREGUNTAS[2]: "No aplica",
    **dict.fromkeys((*PREGUNTAS[4:7], PREGUNTAS[9], *PREGUNTAS[11:15]), " "),
    PREGUNTAS[17]: "$11,001 a $25,000",
    PREGUNTAS[18]: "Salario",
    PREGUNTAS[19]: "Durango",
}
_ESTATAL: dict[str, Any] = {
    "NOMBRE": "MARÍA",
    "PRIMER APELLIDO": "DE LA O",
    "SEGUNDO APELLIDO": "X",
    "POSTULACIÓN": "Regiduría",
    "CARÁCTER": "Propietaria/o",
    "MEDIDA COMPENSATORIA": "Ninguna",
    "MUNICIPIO": "Gómez Palacio",
    "ENTIDAD": "DURANGO",
    "COALICIÓN": "UNIDAD Y GRANDEZA",
    "REELECCIÓN": "No",
    "SEXO": "Mujer",
    "CURP": "XEXX790506MDGBCF01",
    "OCUPACIÓN": "Docente",
    "LUGAR DE NACIMIENTO": "DURANGO",
    "FECHA DE NACIMIENTO": "06/05/1979",
    "CALLE": "CALLE DE EJEMPLO",
    "NÚMERO EXTERIOR": "10",
    "COLONIA": "CENTRO",
    "CIUDAD": "GÓMEZ PALACIO",
    "CÓDIGO POSTAL": "35000",
    "TIEMPO DE RESIDENCIA AÑOS": "20",
    "TIEMPO DE RESIDENCIA MESES": "3",
    "CIC": "000000000",
    "OCR": "0000000000000",
    "SECCIÓN ELECTORAL": "1234",
    "NÚMERO DE EMISIÓN": "01",
    "CLAVE DE ELECTOR": "XXXXXX00000000X000",
    "FECHA DE REGISTRO": "25/03/2025",
}


def una_fila_ine(*, con_respuestas: bool = True, **celdas: Any) -> dict[str, Any]:
    """A row of INE's first sheet; a suplente usually comes without answers."""
    return {**_INE, **(_RESPUESTAS if con_respuestas else {}), **celdas}


def una_fila_identidad(fila: Fila, **respuestas: Any) -> dict[str, Any]:
    """The identity row of a candidacy. Answers are given by number: `p1="Sí"`; `tipo="SUPLENTE"` sets its calidad."""
    celdas = {encabezado: fila[encabezado] for encabezado in CLAVES} | dict(_IDENTIDAD)
    if "tipo" in respuestas:
        celdas["TIPO_CANDIDATO"] = respuestas.pop("tipo")
    return celdas | {PREGUNTAS[int(numero[1:]) - 1]: valor for numero, valor in respuestas.items()}


def una_fila_estatal(**celdas: Any) -> dict[str, Any]:
    """A row of the state registry."""
    return {**_ESTATAL, **{clave.replace("_", " "): valor for clave, valor in celdas.items()}}


def una_curp(numero: int, nacimiento: str = "790506", sexo: str = "M") -> str:
    """A well-formed CURP of nobody, a different one for each number."""
    letras = "BCDFGHJKLMNPQRSTVWXYZ"
    a, b, c = numero % 21, numero // 21 % 21, numero // 441 % 21
    return f"XE{letras[a]}X{nacimiento}{sexo}DG{letras[b]}{letras[c]}F{numero % 10}{numero % 7}"


def tabla(encabezados: Sequence[str], filas: Sequence[Fila]) -> list[list[Any]]:
    """Headers and rows as a sheet's cells."""
    return [list(encabezados), *([fila.get(encabezado) for encabezado in encabezados] for fila in filas)]


def un_libro_ine(filas: Sequence[Fila], identidad: Sequence[Fila] | None = None) -> bytes:
    """INE's workbook: its first sheet, and the second unless `identidad` is an empty list."""
    hojas = {"CANDIDATOS": tabla(CANDIDATOS, filas)}
    if identidad is None:
        identidad = [una_fila_identidad(fila) for fila in filas]
    if identidad:
        hojas["CUESTIONARIO IDENTIDAD"] = tabla((*CLAVES, *PREGUNTAS), identidad)
    return xlsx(hojas)


def un_libro_estatal(filas: Sequence[Fila]) -> bytes:
    """The state registry's workbook."""
    return xlsx({"REGISTRO": tabla(ESTATAL, filas)})


def xlsx(hojas: Hojas, arreglo: Callable[[Workbook], object] = lambda _libro: None) -> bytes:
    """A workbook of the current format; `arreglo` may hide, merge or dress what is in it."""
    libro = Workbook()
    libro.remove(libro.active)
    for nombre, filas in hojas.items():
        hoja = libro.create_sheet(nombre)
        for fila in filas:
            hoja.append(list(fila))
    arreglo(libro)
    salida = io.BytesIO()
    libro.save(salida)
    return salida.getvalue()


def partes_de(contenido: bytes) -> dict[str, bytes]:
    """The files inside a workbook, by name."""
    with zipfile.ZipFile(io.BytesIO(contenido)) as libro:
        return {nombre: libro.read(nombre) for nombre in libro.namelist()}


def zip_de(partes: Mapping[str, bytes]) -> bytes:
    """A zip with these files inside."""
    salida = io.BytesIO()
    with zipfile.ZipFile(salida, "w", zipfile.ZIP_DEFLATED) as archivo:
        for nombre, datos in partes.items():
            archivo.writestr(nombre, datos)
    return salida.getvalue()


def xls(hojas: Hojas, arreglo: Callable[[xlwt.Workbook], object] = lambda _libro: None) -> bytes:
    """A workbook of the old format. A value may be an `xlwt.Formula`; `arreglo` may hide or merge what is in it."""
    libro = xlwt.Workbook()
    for nombre, filas in hojas.items():
        hoja = libro.add_sheet(nombre)
        for i, fila in enumerate(filas):
            for j, valor in enumerate(fila):
                if valor is not None:
                    hoja.write(i, j, valor)
    arreglo(libro)
    salida = io.BytesIO()
    libro.save(salida)
    return salida.getvalue()


def texto(
    filas: Sequence[Sequence[Any]], *, separador: str = ",", codificacion: str = "utf-8", con_sep: bool = False
) -> bytes:
    """Delimited text, quoted where it must be."""
    salida = io.StringIO(newline="")
    if con_sep:
        salida.write(f"sep={separador}\r\n")
    csv.writer(salida, delimiter=separador).writerows(["" if v is None else v for v in fila] for fila in filas)
    return salida.getvalue().encode(codificacion)
