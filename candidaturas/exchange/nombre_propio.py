"""What a person's name can be. Everything else that people write where it should be is refused, never registered.

Registries use the cell for notes («VACANTE», «(SUPLENTE)», «POR DEFINIR»), for numbers and for addresses. A word that
is also a surname (Baja, Libre, Bajo, Rey, Cancela) says nothing beside other names: only alone, or set apart as a note.
"""

import re

from candidaturas.exchange.canon import palabras
from candidaturas.exchange.reader.letras import danio_en_nombre

#: No part of anybody's name, wherever they stand.
_NUNCA = re.compile(
    r"\b(?:vacantes?|suplentes?|suplencia|propietari[oa]|candidaturas?|registro|cancelad[oa]|cancelacion|sustituid[oa]"
    r"|sustitucion|sustituye|sustitut[oa]|renuncia|rechazad[oa]|improcedente|pendiente|finad[oa]|fallecio|fallecid[oa]"
    r"|fallecimiento|difunt[oa]|inhabilitad[oa]|declino|declinacion|dimitio|dimision|qepd|licencia|postulacion|postulaciones"
    # Whatever their ending: «desistió», «inelegible», «desechada», «improcedente», «por sustituir», «sin ocupar»…
    r"|(?:desist|inelegib|desecha|(?:im)?proced[ei]|disponib|ocupa|desocupa|sustitu|substitu|defini|reserv|revocad|revocaci"
    r"|acefal|impugn|invalid|descalific|destitu|incumpl|anulad|retirad|suspendid|faltante)\w*)\b"
)
#: A cell, or a note in it, that says just this. Some of them are surnames beside a name.
_SOLAS = frozenset(
    """
    desierta|desierto|baja|libre|titular|nadie|ninguno|ninguna|desconocido|desconocida|anonimo|anonima|reservado
    |reservada|hombre|mujer|masculino|femenino|renuncio|reelecta|reelecto|prueba|test|tbd|tba|nn|s n|sn|n a|na|s d|sd
    |nd|n d|null|none|nan|no hay|no existe|no aplica|no tiene|no presento|no se presento|lugar|lugar vacio|vacio|vacia
    |nombre|nombre completo|nombre y apellidos|apellido|apellidos|total|totales|negada|negado|acuerdo|formula|planilla
    |lista|independiente|coalicion|regidor|regidora|regiduria|sindico|sindica|sindicatura|presidente|presidenta
    |diputado|diputada|diputacion|candidato|candidata|militante|simpatizante|externo|externa|accion afirmativa
    |falta|quien resulte|el que resulte|la que resulte|igual|la misma|el mismo|lo mismo|ver nota|nota
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
_FRASES = re.compile(
    r"^(?:no|sin|falta) \w|\b(?:(?:por|sin|para|a) (?:designar|confirmar|registrar|asignar|nombrar|determinar|acreditar|capturar|cubrir|elegir)"
    r"|sin (?:registro|candidat\w+|nombre|dato|datos|efecto|efectos|postulacion|formula|titular|persona)"
    r"|no (?:registro|registrad[oa]|registraron|aplica|postulo|postula|presento|proporciono|definid[oa])"
    r"|no hay|no existe|en (?:tramite|proceso|espera|sustitucion|blanco)|q e p d|por acuerdo)\b"
)
#: A cell that says only what should stand in it, or of which office: «NOMBRE DEL CANDIDATO», «PRESIDENTE MUNICIPAL».
_RUBRO = re.compile(
    r"(?:(?:nombres?|apellidos?|completos?|candidat[oa]s?|personas?|propietari[oa]s?|president[ea]|presidencia|regidor[ae]?s?"
    r"|regiduria|sindic[oa]|sindicatura|diputad[oa]s?|diputacion|gobernador[a]?|gubernatura|municipal|local|federal|espacio"
    r"|lugar|cargo|formula|lista|primer|segundo|del?|la|el|las|los|y|para|o)(?: |\Z))+"
)
CRUZ = re.compile(r"[†✝✞✟]")
"""After the name of who has died."""
_SENIALES = re.compile(r"[@<>=\\{}|#$%&*_~^¿?¡!]|\(\s*\+\s*\)|https?:|www\.", re.IGNORECASE)
_VERBOS = re.compile(r"\b(?i:renunció|falleció|declinó|dimitió)\b|^\S+\s+\S.*\sRENUNCIO$")
"""Renuncio is a surname too: after two names in capitals, where accents get lost, nobody can tell."""
_NOTAS = re.compile(r"[,;:]\s*(.*)$")
#: Between quotes stands a nickname; another note in brackets or after a dash is nobody's, and a bar parts two people.
_APARTE = re.compile(r"[()\[\]/]|(?:^|\s)[-–—]|[-–—](?:\s|$)|[;:]\s*\w")
_UNA_LETRA_REPETIDA = re.compile(r"(\w)\1{1,9}(?: \1+){0,4}")


def es_nombre(texto: str) -> bool:
    """Whether a text may be the name of a person, and nothing else is said in it."""
    dicho = palabras(texto)
    iniciales = all(len(palabra) < 2 for palabra in dicho.split())
    if iniciales or any(c.isdigit() for c in dicho) or _UNA_LETRA_REPETIDA.fullmatch(dicho):
        return False
    if CRUZ.search(texto) or _SENIALES.search(texto) or _VERBOS.search(texto):
        return False
    if danio_en_nombre(texto) or _APARTE.search(texto) or _RUBRO.fullmatch(dicho):
        return False
    return not (_NUNCA.search(dicho) or _FRASES.search(dicho)) and _SOLAS.isdisjoint({dicho, *_notas(texto)})


def _notas(texto: str) -> set[str]:
    """What is set apart of the name after a comma."""
    return {palabras(nota) for nota in _NOTAS.findall(texto) if nota}
