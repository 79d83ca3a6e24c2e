"""The zip around a workbook is weighed before anything in it is parsed."""

import io
import zipfile

from candidaturas.exchange.errores import ArchivoCifrado, ArchivoDanado, ArchivoInflado
from candidaturas.exchange.reader.limites import MB, Limites

_CIFRADA = 0x1


def revisar_zip(contenido: bytes, limites: Limites) -> None:
    """Refuse an archive that is damaged, encrypted, or unpacks to more than a registry needs.

    The sizes of the directory can be trusted: reading stops at them, and a lie fails its checksum.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(contenido)) as archivo:
            entradas = archivo.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise ArchivoDanado() from error
    if any(entrada.flag_bits & _CIFRADA for entrada in entradas):
        raise ArchivoCifrado()
    total = sum(entrada.file_size for entrada in entradas)
    inflado = total > limites.bytes_sin_proporcion and total > limites.proporcion * len(contenido)
    if len(entradas) > limites.entradas_zip or total > limites.bytes_descomprimidos or inflado:
        raise ArchivoInflado(maximo=limites.bytes_descomprimidos // MB)
