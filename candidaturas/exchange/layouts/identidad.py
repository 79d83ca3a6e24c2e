"""The identity sheet of INE's layout: 20 questions matched by their leading number, answers by their option.

Whatever is read here is stored encrypted with its consent pending, and publishes nothing.
"""

import re
from collections.abc import Iterable, Mapping

from candidaturas.captura import campos_identidad
from candidaturas.cuestionario_ine import PREGUNTAS, SI_NO, PreguntaBase
from candidaturas.exchange.canon import limpia, palabras, sin_genero
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import Columna, Renglon
from candidaturas.exchange.entidades import entidad_de
from candidaturas.exchange.filas import Respuesta
from candidaturas.exchange.layouts.valores import afirma
from candidaturas.exchange.problemas import Problema
from candidaturas.ficha import PREFIERE_NO_CONTESTAR, RespuestaIdentidad

COLUMNAS = tuple(
    Columna(pregunta.codigo, (f"{numero}. {pregunta.texto}",), reservada=True, numero=numero)
    for numero, pregunta in enumerate(PREGUNTAS, start=1)
)

#: «Prefiero no contestar», in the ways people and forms say it.
_NO_CONTESTAR = re.compile(
    r"(?:(?:prefier[oea]n?|prefirio) no|no (?:dese[oa]|quier[oe])) (?:contestar|responder|decir|compartir|mencionar)"
    r"(?:l[oa])?(?: (?:a )?(?:la|esta|esa) (?:pregunta|informacion|respuesta))?(?: pnc)?"
    r"|pnc|(?:se|me) reserv[ao](?: la respuesta)?"
)
#: Other words for an option, by question: words without gender, as `sin_genero` gives them.
_OTRAS_PALABRAS: Mapping[str, Mapping[str, str]] = {
    "pueblo_indigena": {"tepehuano": "odam", "tepehuan": "odam", "odam": "odam", "huichol": "wixarika", "tarahumara": "raramuri"},
    "discapacidad_tipo": {
        "visual": "sensorial_vision", "auditiva": "sensorial_audicion", "motriz": "fisica", "motora": "fisica",
        "psicosocial": "mental",
    },
    "diversidad_identidad": {"gay": "hombre_gay", "lesbiana": "mujer_lesbiana"},
    "migrante_motivo": {"laboral": "trabajo", "familia": "familiar", "educación": "estudio"},
    "ingreso": dict.fromkeys(("sin ingresos", "no recibo ingresos", "no percibo ingresos", "no percibe ingresos"), "no_recibe"),
    "ingreso_fuente": {"sueldo": "salario", "nómina": "salario"},
    "entidad_nacimiento": dict.fromkeys(("extranjero", "en el extranjero", "otro país"), "extranjero"),
}  # fmt: skip
_POR_PALABRAS = {
    pregunta: {sin_genero(palabra): codigo for palabra, codigo in otras.items()}
    for pregunta, otras in _OTRAS_PALABRAS.items()
}
_LARGO_TEXTO = campos_identidad.LARGO_DEL_TEXTO
_CIFRAS = re.compile(r"\d[\d,.]*")
_CENTAVOS = re.compile(r"[.,]0{1,2}$")
_MIL = re.compile(r"(?<=\d) ?mil\b", re.IGNORECASE)
_SEPARA = re.compile(r"[;,\n|]")
_SENTIDOS = (
    (re.compile(r"[<≤]|\b(?:menos|menor|hasta)\b", re.IGNORECASE), "menos"),
    (re.compile(r"[>≥+]|\b(?:m[aá]s|mayor)\b", re.IGNORECASE), "mas"),
)


def leer_identidad(renglon: Renglon, problemas: list[Problema]) -> dict[str, Respuesta]:
    """The answers of a row by question code; a skipped question ("No aplica", blank) is absent."""
    respuestas: dict[str, Respuesta] = {}
    for pregunta in PREGUNTAS:
        texto = renglon.texto(pregunta.codigo)
        if not texto:
            continue
        respuesta = interpretar(pregunta, texto)
        if respuesta is None:
            problemas.append(renglon.problema(pregunta.codigo, Codigo.OPCION_DESCONOCIDA, grave=False))
        else:
            respuestas[pregunta.codigo] = respuesta
    return respuestas


def interpretar(pregunta: PreguntaBase, texto: str) -> Respuesta | None:
    """The answer that a text gives to a question, or None when no option, or more than one, could be meant."""
    if _NO_CONTESTAR.fullmatch(palabras(texto)):
        return Respuesta((PREFIERE_NO_CONTESTAR,))
    if pregunta.libre:
        return Respuesta((), limpia(texto)) if len(texto) <= _LARGO_TEXTO else None
    if unica := _opcion(pregunta, texto):
        return Respuesta((unica,))
    if pregunta.multiple and (varias := _opciones(pregunta, texto)):
        respuesta = Respuesta(varias)
        return None if campos_identidad.se_contradice(RespuestaIdentidad(varias)) else respuesta
    return _abierta(pregunta, texto)


def _opcion(pregunta: PreguntaBase, texto: str) -> str | None:
    """The option by its words, by its figures («6-15 años»), or by the only label that contains or is contained."""
    dicho, llano = palabras(texto), sin_genero(texto)
    iguales = [c for c, rotulo in pregunta.opciones if llano == sin_genero(rotulo) or dicho == palabras(c)]
    if iguales:
        return iguales[0]
    if pregunta.opciones == SI_NO:
        return {True: "si", False: "no", None: None}[afirma(texto)]
    if otra := _POR_PALABRAS.get(pregunta.codigo, {}).get(llano):
        return otra
    if pregunta.codigo == "entidad_nacimiento" and (entidad := entidad_de(texto)):
        return entidad
    if _cifras(texto):
        return _por_cifras(pregunta, texto)
    if len(dicho) < 3:
        return None
    return _la_unica(codigo for codigo, rotulo in pregunta.opciones if _dentro(llano, sin_genero(rotulo)))


def _por_cifras(pregunta: PreguntaBase, texto: str) -> str | None:
    """The only option of these figures; of a single one, in the same sense: «más de 11,000» is not «menos de $11,000»."""
    cifras = _cifras(texto)
    return _la_unica(
        codigo
        for codigo, rotulo in pregunta.opciones
        if _cifras(rotulo) == cifras and (len(cifras) > 1 or _sentido(rotulo) == _sentido(texto))
    )


def _opciones(pregunta: PreguntaBase, texto: str) -> tuple[str, ...]:
    """Several options in one cell: whole labels in it, or its pieces one by one."""
    dicho = palabras(texto)
    enteras = tuple(codigo for codigo, rotulo in pregunta.opciones if _dentro(palabras(rotulo), dicho))
    trozos = [trozo for trozo in _SEPARA.split(texto) if trozo.strip()]
    por_trozos = tuple(codigo for trozo in trozos if (codigo := _opcion(pregunta, trozo)))
    if len(trozos) > 1 and len(por_trozos) == len(trozos):
        return tuple(dict.fromkeys(por_trozos))
    return enteras


def _abierta(pregunta: PreguntaBase, texto: str) -> Respuesta | None:
    """An answer in its own words goes to the question's open option."""
    if not pregunta.abiertas:
        return None
    propio = re.sub(r"^otr[oa]s?\b[\s:,.(-]*", "", limpia(texto), flags=re.IGNORECASE).strip(" )")
    return Respuesta((pregunta.abiertas[0],), propio) if len(propio) <= _LARGO_TEXTO else None


def _la_unica(codigos: Iterable[str]) -> str | None:
    halladas = list(codigos)
    return halladas[0] if len(halladas) == 1 else None


def _dentro(parte: str, todo: str) -> bool:
    return bool(parte) and f" {parte} " in f" {todo} "


def _cifras(texto: str) -> tuple[str, ...]:
    halladas = _CIFRAS.findall(_MIL.sub(",000", texto))
    return tuple(re.sub(r"\D", "", _CENTAVOS.sub("", cifra)) for cifra in halladas)


def _sentido(texto: str) -> str:
    return next((sentido for patron, sentido in _SENTIDOS if patron.search(texto)), "")
