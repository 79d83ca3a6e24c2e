"""Uploads of registries stay in memory: they hold private data, and a temporary file would leave them on disk."""

import io
from typing import Any

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopFutureHandlers

from candidaturas.exchange.reader.limites import LIMITES


class SubidaEnMemoria(FileUploadHandler):
    """Keeps up to one byte more than an upload may have, so that the form can tell that it is too big."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.recibido = io.BytesIO()
        raise StopFutureHandlers

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        cabe = LIMITES.bytes_archivo + 1 - self.recibido.tell()
        self.recibido.write(raw_data[: max(0, cabe)])

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        largo = self.recibido.tell()
        self.recibido.seek(0)
        return InMemoryUploadedFile(
            self.recibido, self.field_name, self.file_name, self.content_type, largo, self.charset
        )
