"""The headers of INE's files, by field and with the files that have them. The first is what a message calls the column.

Sources: `baseDatosCandidatos.xls` of candidaturas2021.ine.mx and of candidaturas.ine.mx (2022 local, 2024 federal and local),
the open-data `bdCandidatos.csv` of 2021, and the judicial list of 2025. «OPL» are local bodies that fill the same layout in.
Case, accents, blanks and underscores do not count.
"""

from collections.abc import Mapping

Encabezados = Mapping[str, str]
"""Header, and where it is found."""

DEL_INE: Mapping[str, Encabezados] = {
    "postulante": {
        "PARTIDO_COALICION": "2021, 2022, 2024",
        "PARTIDOS_COALICION": "2021 (datos abiertos)",
        "PODER_POSTULA": "2025 (judicial)",
        "PARTIDO_O_COALICION": "OPL",
        "ACTOR_POLITICO": "OPL",
    },
    "cargo": {"CARGO": "2022, 2024, 2025"},
    "candidatura": {
        "TIPO_CANDIDATURA": "2021 (datos abiertos); OPL",
        "CANDIDATURA": "2021",
        "TIPO_DE_CANDIDATURA": "OPL",
        "PRINCIPIO": "OPL",
    },
    "entidad": {"ENTIDAD": "2021, 2022, 2024, 2025", "ENTIDAD_FEDERATIVA": "OPL"},
    "distrito": {"DISTRITO LOCAL": "2022, 2024 local", "DISTRITO FEDERAL": "2024 federal", "DISTRITO": "2021"},
    "circunscripcion": {"CIRCUNSCRIPCION": "2021, 2022, 2024"},
    "municipio": {"MUNICIPIO": "2022, 2024", "MUNICIPIO_ALCALDIA": "OPL"},
    "numero": {
        "NUM_LISTA_O_FORMULA": "2021, 2022, 2024",
        "NUM_LISTA_EN_BOLETA": "2025 (judicial)",
        "NUMERO_LISTA_O_FORMULA": "OPL",
        "NUM_LISTA": "OPL",
        "NUMERO_DE_LISTA": "OPL",
    },
    "nombre": {
        "NOMBRE_CANDIDATO": "2021, 2022, 2024, 2025",
        "NOMBRE_CANDIDATA_O": "OPL",
        "NOMBRE_CANDIDATURA": "OPL",
    },
    "tipo": {"TIPO_CANDIDATO": "2021, 2022, 2024", "TIPO_DE_CANDIDATO": "OPL", "CALIDAD": "OPL"},
    "edad": {"EDAD": "2021, 2022, 2024"},
    "sexo": {"SEXO": "2022, 2024, 2025", "GENERO": "2021"},
    "casa": {
        "DIRECCION_CASA_CAMPAÑA": "2022, 2024",
        "DOMICILIO": "2021",
        "DOMICILIO_CASA_CAMPAÑA": "OPL",
        "DIRECCION_CASA_DE_CAMPAÑA": "OPL",
    },
    "telefono": {"TELEFONO": "2021, 2022, 2024, 2025", "TELEFONO_PUBLICO": "OPL"},
    "correo": {
        "CORREO_ELECTRONICO": "2021, 2022, 2024, 2025",
        "CORREO": "OPL",
        "CORREO_ELECTRONICO_PUBLICO": "OPL",
    },
    "pagina": {"PAGINA_WEB": "2021, 2022, 2024, 2025", "PAGINA": "OPL"},
    "redes": {"REDES": "2021, 2022, 2024, 2025", "REDES_SOCIALES": "OPL"},
    "escolaridad": {
        "ESCOLARIDAD": "2021, 2022, 2024, 2025",
        "GRADO_MAXIMO_ESTUDIOS": "OPL",
        "GRADO_MAXIMO_DE_ESTUDIOS": "OPL",
        "GRADO_ESTUDIOS": "OPL",
    },
    "estatus": {
        "ESTATUS_ESCOLARIDAD": "2021, 2022, 2024, 2025",
        "ESTATUS_GRADO": "OPL",
        "ESTATUS_GRADO_DE_ESTUDIOS": "OPL",
    },
    "cursos": {"CURSOS": "2021, 2022, 2024, 2025"},
    "historia_profesional": {
        "HISTORIA_PROFESIONAL": "2021, 2022, 2024",
        "HISTORIA_PROFESIONAL_Y/O_LABORAL": "OPL",
    },
    "trayectoria_politica": {"TRAYECTORIA_POLITICA": "2021, 2022, 2024"},
    "motivo": {"MOTIVO_CARGO_PUBLICO": "2021, 2022, 2024, 2025", "MOTIVO": "OPL"},
    "propuesta_1": {"PROPUESTA_1": "2021, 2022, 2024, 2025"},
    "propuesta_2": {"PROPUESTA_2": "2021, 2022, 2024, 2025"},
    "propuesta_genero": {
        "PROPUESTA_GENERO": "2021, 2022, 2024",
        "PROPUESTA_EN_MATERIA_DE_GENERO": "OPL",
    },
    "folio": {"FOLIO": "OPL", "FOLIO_SNR": "OPL", "ID_CANDIDATURA": "OPL"},
    "sobrenombre": {"SOBRENOMBRE": "OPL", "ALIAS": "OPL"},
}


def de(campo: str) -> tuple[str, ...]:
    """Every header that a field has had."""
    return tuple(DEL_INE[campo])
