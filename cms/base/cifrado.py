"""Encryption at rest: AES-256-GCM under a key ring that comes from the environment.

A sealed value reads `v1:<key id>:<base64 of nonce + ciphertext>`. The context (model and field) is
authenticated with it, so that a value moved to another field does not open. The first key of the
ring seals; every key opens: rotation is adding a key in front and re-saving.
"""

import base64
import binascii
import hashlib
import hmac
import os
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

PREFIJO = "v1:"
_NONCE = 12


class CifradoInvalido(Exception):
    """The value was not sealed by this ring for this context, or was altered."""


@lru_cache(maxsize=8)
def _llavero(claves: tuple[str, ...]) -> dict[str, bytes]:
    if not claves:
        raise ImproperlyConfigured("CONOCELES_CLAVES is empty: identity answers cannot be stored without a key.")
    llavero: dict[str, bytes] = {}
    for entrada in claves:
        identificador, _, clave = entrada.partition(":")
        try:
            material = base64.b64decode(clave, validate=True)
        except binascii.Error as error:
            raise ImproperlyConfigured(f"Key {identificador!r} of CONOCELES_CLAVES is not base64.") from error
        if len(material) != 32 or not identificador:
            raise ImproperlyConfigured(f"Key {identificador!r} of CONOCELES_CLAVES must be 32 bytes with an id.")
        llavero[identificador] = material
    return llavero


def llavero() -> dict[str, bytes]:
    """The ring by key id, the current key first."""
    return _llavero(tuple(settings.CONOCELES_CLAVES))


def cifrar(contenido: bytes, contexto: str) -> str:
    """Seal bytes for a context under the current key."""
    identificador, clave = next(iter(llavero().items()))
    nonce = os.urandom(_NONCE)
    sellado = AESGCM(clave).encrypt(nonce, contenido, contexto.encode())
    return f"{PREFIJO}{identificador}:{base64.b64encode(nonce + sellado).decode()}"


def descifrar(sellado: str, contexto: str) -> bytes:
    """Open a sealed value. Raises `CifradoInvalido` when the key, the context or a byte does not match."""
    version, _, resto = sellado.partition(":")
    identificador, _, cuerpo = resto.partition(":")
    clave = llavero().get(identificador)
    if version + ":" != PREFIJO or clave is None:
        raise CifradoInvalido(f"no key {identificador!r} in the ring")
    try:
        bruto = base64.b64decode(cuerpo, validate=True)
        return AESGCM(clave).decrypt(bruto[:_NONCE], bruto[_NONCE:], contexto.encode())
    except (binascii.Error, InvalidTag, ValueError) as error:
        raise CifradoInvalido(f"sealed value does not open for {contexto!r}") from error


def esta_cifrado(valor: object) -> bool:
    """Whether a value wears our seal."""
    return isinstance(valor, str) and valor.startswith(PREFIJO)


def huella(texto: str, contexto: str) -> str:
    """A keyed digest of a private identifier (CURP): equal for equal people, useless without the key.

    It uses the *oldest* key of the ring, so that rotation does not change anybody's digest.
    """
    clave = list(llavero().values())[-1]
    return hmac.new(clave, f"{contexto}\0{texto}".encode(), hashlib.sha256).hexdigest()
