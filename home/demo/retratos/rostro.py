"""Head, ears, eyes, brows, nose, mouth, lines of age and glasses."""

from home.demo.retratos.lienzo import EJE, Color, Lienzo, Punto, color, espejo, mezcla, simetrico
from home.demo.retratos.rasgos import Rasgos

TINTA = color("#2a211f")
ROJIZO = color("#a04a3c")
BLANCO = color("#fbf8f3")
ORO = color("#c9a24b")
GRIS = color("#9aa0a6")

_LADOS = (-1, 1)
_OJO_X, _OJO_Y = 41.0, 266.0


def sombra(piel: Color, fuerza: float = 0.22) -> Color:
    """A darker, warmer shade of a skin."""
    return mezcla(piel, color("#5a2618"), fuerza)


def silueta_cabeza(rasgos: Rasgos) -> list[Punto]:
    """The outline of the head without ears."""
    a, m, y = EJE + rasgos.media_cara, EJE + rasgos.media_quijada, rasgos.menton
    return simetrico(
        f"M 240 142 C {EJE + rasgos.media_cara * 0.62} 142 {a} 180 {a} 252 "
        f"C {a} 296 {m + 8} 326 {m - 16} 354 "
        f"C {m - 34} {y - 6} {EJE + 26} {y} {EJE} {y}"
    )


def cabeza(lienzo: Lienzo, rasgos: Rasgos) -> None:
    """Ears first, so that the cheeks cover their inner half."""
    for lado in _LADOS:
        x = EJE + lado * (rasgos.media_cara + 3)
        lienzo.elipse((x, 276), (17, 27), rasgos.piel)
        lienzo.elipse((x + lado * 3, 278), (8, 15), sombra(rasgos.piel))
        if rasgos.aretes:
            lienzo.elipse((x + lado * 3, 307), (5.5, 5.5), ORO)
    lienzo.forma(silueta_cabeza(rasgos), rasgos.piel)
    if rasgos.auxiliar_auditivo:
        x = EJE + rasgos.media_cara + 6
        lienzo.linea(f"M {x} 254 C {x + 16} 246 {x + 20} 268 {x + 15} 286", 8, GRIS)


def facciones(lienzo: Lienzo, rasgos: Rasgos) -> None:
    """Everything on the face, in the tones of its own skin."""
    _mejillas(lienzo, rasgos)
    _arrugas(lienzo, rasgos)
    for lado in _LADOS:
        _ojo(lienzo, rasgos, lado)
        _ceja(lienzo, rasgos, lado)
    _nariz(lienzo, rasgos)
    _boca(lienzo, rasgos)


def _mejillas(lienzo: Lienzo, rasgos: Rasgos) -> None:
    rubor = mezcla(rasgos.piel, color("#c4553f"), 0.16)
    for lado in _LADOS:
        lienzo.elipse((EJE + lado * 58, 310), (20, 13), rubor)
    if rasgos.pecas:
        peca = sombra(rasgos.piel, 0.34)
        for dx, dy in ((46, 300), (57, 306), (68, 299), (52, 314), (64, 315)):
            for lado in _LADOS:
                lienzo.elipse((EJE + lado * dx, dy), (2, 2), peca)
    if rasgos.lunar:
        lienzo.elipse((EJE + 52, 338), (3.2, 3.2), sombra(rasgos.piel, 0.6))


def _arrugas(lienzo: Lienzo, rasgos: Rasgos) -> None:
    linea = sombra(rasgos.piel, 0.3)
    if rasgos.arrugas == 0:
        return
    for lado in _LADOS:
        trazo = [(EJE + lado * x, y) for x, y in ((33, 311), (40, 320), (44, 331))]
        lienzo.linea(trazo, 3, linea)
    if rasgos.arrugas == 1:
        return
    lienzo.linea("M 206 214 Q 240 207 274 214", 3, linea)
    lienzo.linea("M 214 200 Q 240 195 266 200", 2.6, linea)
    for lado in _LADOS:
        lienzo.linea([(EJE + lado * x, y) for x, y in ((29, 284), (41, 288), (52, 284))], 2.6, linea)
        lienzo.linea([(EJE + lado * x, y) for x, y in ((68, 262), (76, 258))], 2.4, linea)


def _ojo(lienzo: Lienzo, rasgos: Rasgos, lado: int) -> None:
    x = EJE + lado * _OJO_X
    lienzo.elipse((x, _OJO_Y + 1), (13.5, 9.5), BLANCO)
    lienzo.elipse((x, _OJO_Y + 1), (8.6, 9.2), TINTA)
    lienzo.elipse((x + 3, _OJO_Y - 2.5), (2.4, 2.4), BLANCO)
    parpado = [
        (x - 15, _OJO_Y - 1),
        (x - 8, _OJO_Y - 8.5),
        (x, _OJO_Y - 10.5),
        (x + 8, _OJO_Y - 8.5),
        (x + 15, _OJO_Y - 1),
    ]
    lienzo.forma([*parpado, (x + 15, _OJO_Y - 12), (x, _OJO_Y - 15), (x - 15, _OJO_Y - 12)], rasgos.piel)
    lienzo.linea(parpado, 4.6 if rasgos.labios else 3.6, mezcla(TINTA, rasgos.piel, 0.08))
    if rasgos.labios:
        punta = x + lado * 15
        lienzo.linea([(punta, _OJO_Y - 1), (punta + lado * 4, _OJO_Y - 5)], 3.4, TINTA)


def _ceja(lienzo: Lienzo, rasgos: Rasgos, lado: int) -> None:
    grueso = 7.5 if rasgos.labios else 10.0
    trazo = f"M 261 240 Q 282 {226 if rasgos.labios else 229} 306 240"
    alto = [(x, y) for x, y in simetrico(trazo)[: len(simetrico(trazo)) // 2]]
    lienzo.linea(alto if lado > 0 else espejo(alto), grueso, rasgos.ceja)


def _nariz(lienzo: Lienzo, rasgos: Rasgos) -> None:
    tono = sombra(rasgos.piel, 0.26)
    if rasgos.nariz == "ancha":
        lienzo.forma("M 216 306 C 214 294 226 288 240 290 C 254 288 266 294 264 306 C 256 315 224 315 216 306", tono)
        lienzo.forma(
            "M 222 300 C 224 292 232 288 240 288 C 248 288 256 292 258 300 C 250 307 230 307 222 300", rasgos.piel
        )
    elif rasgos.nariz == "corta":
        lienzo.linea("M 228 303 Q 240 313 252 303", 4.5, tono)
    else:
        lienzo.forma("M 240 262 C 246 280 256 296 254 304 C 250 312 236 312 226 306 C 236 304 243 296 240 262", tono)


def _boca(lienzo: Lienzo, rasgos: Rasgos) -> None:
    labio = mezcla(rasgos.piel, ROJIZO, 0.62 if rasgos.labios else 0.4)
    oscuro = mezcla(sombra(rasgos.piel, 0.5), TINTA, 0.25)
    if rasgos.boca == "abierta":
        lienzo.forma("M 204 333 Q 240 343 276 333 C 270 362 210 362 204 333", mezcla(labio, oscuro, 0.25))
        lienzo.forma("M 210 336 Q 240 344 270 336 C 264 350 216 350 210 336", BLANCO)
        return
    if rasgos.labios:
        lienzo.forma("M 208 338 C 222 330 232 330 240 334 C 248 330 258 330 272 338 C 258 358 222 358 208 338", labio)
        lienzo.linea("M 208 338 Q 240 348 272 338", 3, mezcla(labio, oscuro, 0.6))
        return
    curva = {"serena": "M 212 342 Q 240 347 268 342", "ladeada": "M 210 344 Q 246 350 272 336"}
    lienzo.linea(curva.get(rasgos.boca, "M 206 336 Q 240 357 274 336"), 5, oscuro)
    lienzo.linea("M 226 358 Q 240 362 254 358", 4, sombra(rasgos.piel, 0.2))


def lentes(lienzo: Lienzo, rasgos: Rasgos) -> None:
    """Glasses as outlines, so that the eyes stay visible."""
    if not rasgos.lentes:
        return
    aro = TINTA if rasgos.lentes != "finos" else color("#7d6a4a")
    grueso = 3.2 if rasgos.lentes == "finos" else 5.0
    marco = {
        "redondos": "M 281 236 C 300 236 314 250 314 267 C 314 285 300 299 281 299 C 262 299 248 285 248 267 C 248 250 262 236 281 236",
        "cuadrados": "M 256 243 L 308 243 Q 316 243 315 252 L 312 282 Q 310 294 298 294 L 264 294 Q 252 294 250 282 L 248 252 Q 247 243 256 243",
        "finos": "M 258 246 L 306 246 Q 315 246 314 256 L 312 276 Q 310 288 297 288 L 265 288 Q 252 288 250 276 L 249 256 Q 249 246 258 246",
    }[rasgos.lentes]
    mitad = simetrico(marco)
    derecho = mitad[: len(mitad) // 2]
    for puntos in (derecho, espejo(derecho)):
        lienzo.linea([*puntos, puntos[0]], grueso, aro)
    lienzo.linea("M 232 262 Q 240 256 248 262", grueso, aro)
    for lado in _LADOS:
        lienzo.linea([(EJE + lado * 74, 257), (EJE + lado * (rasgos.media_cara + 2), 262)], grueso, aro)
