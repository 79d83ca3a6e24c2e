"""Hair in two layers: what falls behind the shoulders and what frames the face."""

from collections.abc import Callable

from home.demo.retratos.lienzo import EJE, Color, Lienzo, Punto, contorno, ensanchar, espejo, mezcla, simetrico
from home.demo.retratos.rasgos import Rasgos
from home.demo.retratos.rostro import TINTA

#: Outlines are written for a face of this half width and widened to each face.
_MEDIA_CARA = 98.0

#: Right half of the mass behind the head, per style.
_DETRAS = {
    "lacio": "M 240 104 C 330 104 362 170 362 262 L 366 500 Q 330 512 300 500 L 240 470",
    "lacio_lado": "M 240 106 C 328 106 358 172 358 262 L 356 470 Q 330 486 296 476 L 240 450",
    "melena": "M 240 104 C 334 104 362 172 364 262 C 366 320 366 352 360 392 C 336 410 306 404 290 392 L 240 380",
    "media_melena": "M 240 104 C 332 104 358 172 360 262 C 360 340 358 390 380 436 C 352 452 316 446 296 430 L 240 410",
    "fleco": "M 240 104 C 334 104 360 172 362 262 L 364 430 Q 336 444 298 434 L 240 420",
    "ondulado": (
        "M 240 102 C 336 102 364 168 362 236 C 360 262 382 276 378 310 C 374 338 362 346 378 378 "
        "C 392 408 366 424 376 456 C 384 486 350 508 312 492 L 240 470"
    ),
}

#: Right half of what frames the face, per symmetric style.
_DELANTE_SIMETRICO = {
    "lacio": "M 240 104 C 330 104 362 170 362 262 L 362 330 C 344 318 336 292 334 262 C 330 222 286 196 240 152",
    "ondulado": "M 240 102 C 336 102 364 168 362 236 C 360 262 374 282 368 312 C 346 304 338 280 334 254 C 326 216 282 190 240 150",
    "fleco": "M 240 104 C 334 104 360 172 362 262 L 360 320 C 342 308 338 270 334 232 C 300 222 270 220 240 220",
    "recogido": "M 240 112 C 316 112 346 168 346 246 C 342 252 338 256 335 262 C 334 224 300 180 240 172",
    "rapado": "M 240 130 C 306 130 341 176 341 248 C 336 238 332 226 328 214 C 316 190 290 184 240 184",
    "atras": "M 240 116 C 312 112 348 168 343 252 C 338 246 334 236 332 226 C 322 190 290 166 240 166",
    "cepillo": "M 240 112 C 300 106 336 132 340 168 C 346 200 344 226 341 252 C 336 240 333 222 326 204 C 306 182 276 180 240 180",
}

#: Whole outlines of the styles with a parting on one side.
_DELANTE_LADO = {
    "lacio_lado": (
        "M 122 330 L 122 262 C 122 172 156 106 240 106 C 328 106 358 172 358 262 L 356 320 C 342 306 338 280 334 252 "
        "C 326 214 306 186 280 158 C 246 206 176 214 148 252 C 144 284 138 314 122 330"
    ),
    "melena": (
        "M 118 350 C 114 320 116 296 116 262 C 118 172 146 104 240 104 C 334 104 362 172 364 262 C 364 300 364 330 360 356 "
        "C 342 332 338 292 334 252 C 326 212 300 186 272 154 C 240 204 170 210 147 250 C 144 292 138 330 118 350"
    ),
    "media_melena": (
        "M 120 350 C 120 320 120 296 120 262 C 122 172 148 104 240 104 C 332 104 358 172 360 262 C 360 296 360 326 358 350 "
        "C 340 326 340 286 333 248 C 316 236 250 222 206 164 C 190 206 158 222 147 250 C 142 292 138 326 120 350"
    ),
    "coleta": (
        "M 138 262 C 128 176 166 110 242 110 C 318 110 350 172 343 262 C 338 244 332 226 322 212 C 282 208 228 196 202 160 "
        "C 190 200 156 218 147 240 C 142 248 140 254 138 262"
    ),
    "corto_suave": (
        "M 134 292 C 118 190 152 104 244 104 C 336 104 364 190 346 292 C 338 282 336 262 332 240 C 300 238 236 214 206 166 "
        "C 196 204 164 220 149 242 C 146 264 142 282 134 292"
    ),
    "lado": (
        "M 139 258 C 126 176 162 108 244 106 C 322 104 352 170 341 258 C 336 244 333 228 324 206 C 278 206 222 194 192 168 "
        "C 178 192 154 210 147 234 C 143 242 141 250 139 258"
    ),
    "copete": (
        "M 139 256 C 130 206 140 164 164 146 C 176 100 262 78 316 104 C 350 124 350 190 341 256 C 336 240 334 222 322 196 "
        "C 284 176 226 172 172 184 C 158 200 150 218 147 232 C 143 242 141 248 139 256"
    ),
    "entradas": (
        "M 139 262 C 132 196 150 152 184 132 C 220 112 286 114 312 140 C 342 166 347 214 341 262 C 336 244 332 226 328 206 "
        "C 318 186 306 172 290 164 C 276 176 262 178 246 170 C 226 162 206 160 188 168 C 166 182 152 210 148 228 C 144 240 141 252 139 262"
    ),
}

_SIENES = "M 326 186 C 346 206 348 236 342 268 C 337 258 332 250 331 238 C 332 220 330 204 326 186"


def cabello_detras(lienzo: Lienzo, rasgos: Rasgos) -> None:
    """The mass behind head and shoulders, a little darker than the front."""
    tono = mezcla(rasgos.cabello, TINTA, 0.2)
    if rasgos.peinado in _DETRAS:
        lienzo.forma(_a_medida(simetrico(_DETRAS[rasgos.peinado]), rasgos), tono)
    elif rasgos.peinado == "chinos":
        for x, y, r in _RIZOS:
            lienzo.elipse((EJE + x, y), (r, r), tono)
            lienzo.elipse((EJE - x, y), (r, r), tono)
    elif rasgos.peinado == "recogido":
        lienzo.elipse((EJE, 96), (50, 44), tono)


def cabello_en_hombro(lienzo: Lienzo, rasgos: Rasgos) -> None:
    """A tail that comes from behind the neck and lies on one shoulder."""
    if rasgos.peinado != "coleta":
        return
    lienzo.forma(
        "M 284 310 L 322 300 C 352 344 368 400 360 466 C 354 506 334 512 326 490 C 322 450 308 424 286 404",
        rasgos.cabello,
    )
    lienzo.linea("M 308 416 Q 332 414 354 402", 7, mezcla(rasgos.cabello, (255, 255, 255), 0.22))


def cabello_delante(lienzo: Lienzo, rasgos: Rasgos) -> None:
    """What lies on the forehead and beside the face."""
    if rasgos.peinado in _DELANTE_SIMETRICO:
        lienzo.forma(_a_medida(simetrico(_DELANTE_SIMETRICO[rasgos.peinado]), rasgos), _tono(rasgos))
    elif rasgos.peinado in _DELANTE_LADO:
        lienzo.forma(_a_medida(contorno(_DELANTE_LADO[rasgos.peinado]), rasgos), _tono(rasgos))
    detalle = _DETALLES.get(rasgos.peinado)
    if detalle:
        detalle(lienzo, rasgos)


def _a_medida(puntos: list[Punto], rasgos: Rasgos) -> list[Punto]:
    return ensanchar(puntos, rasgos.media_cara / _MEDIA_CARA)


def _tono(rasgos: Rasgos) -> Color:
    """Cropped hair lets the skin through."""
    return mezcla(rasgos.cabello, rasgos.piel, 0.2) if rasgos.peinado == "rapado" else rasgos.cabello


_RIZOS = (
    (0, 132, 50), (42, 122, 46), (84, 146, 46), (112, 186, 46), (126, 232, 46),
    (132, 282, 46), (132, 332, 46), (120, 380, 46), (92, 412, 46), (62, 424, 40), (78, 350, 60), (60, 190, 60),
)  # fmt: skip
_RIZOS_FRENTE = ((0, 146, 34), (36, 148, 34), (70, 164, 32), (94, 194, 28), (106, 230, 22))
_RIZOS_CORTOS = ((0, 136, 34), (34, 136, 33), (64, 148, 30), (86, 172, 27), (96, 204, 18))


def _chinos(lienzo: Lienzo, rasgos: Rasgos) -> None:
    for x, y, r in _RIZOS_FRENTE:
        lienzo.elipse((EJE + x, y), (r, r), rasgos.cabello)
        lienzo.elipse((EJE - x, y), (r, r), rasgos.cabello)


def _chinos_cortos(lienzo: Lienzo, rasgos: Rasgos) -> None:
    for x, y, r in _RIZOS_CORTOS:
        lienzo.elipse((EJE + x, y), (r, r), rasgos.cabello)
        lienzo.elipse((EJE - x, y), (r, r), rasgos.cabello)
    _sienes(lienzo, rasgos)


def _sienes(lienzo: Lienzo, rasgos: Rasgos) -> None:
    patilla = _a_medida(contorno(_SIENES), rasgos)
    lienzo.forma(patilla, rasgos.cabello)
    lienzo.forma(espejo(patilla), rasgos.cabello)


def _mechon(lienzo: Lienzo, rasgos: Rasgos) -> None:
    """Two strands combed back."""
    tono = mezcla(rasgos.cabello, (255, 255, 255), 0.16)
    lienzo.linea("M 214 164 C 216 146 226 132 238 126", 3, tono)
    lienzo.linea("M 262 164 C 266 146 276 136 290 134", 3, tono)


_DETALLES: dict[str, Callable[[Lienzo, Rasgos], None]] = {
    "chinos": _chinos,
    "chinos_cortos": _chinos_cortos,
    "calva": _sienes,
    "atras": _mechon,
}
