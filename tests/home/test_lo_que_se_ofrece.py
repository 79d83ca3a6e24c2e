"""What the admin offers a person she may open: no link, button or row of her screens answers that it is closed or is not there."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.models import Collection

from candidaturas.models import Proceso
from candidaturas.vocabulario import EstadoProceso
from cms.base.models import Imagen
from tests.architecture import test_matriz as matriz
from tests.candidaturas.admin.ofrecido import cerradas
from tests.factories.editoriales import el_ingles, una_pagina
from tests.factories.imagenes import un_jpeg
from tests.factories.mundo import capturar, consentir, en_revision, publicada, un_mundo
from tests.factories.sesiones import sesion


@pytest.fixture
def mundo(db):
    """A site with some of everything: pages of each kind, candidacies in each state, what the importer and the log keep."""
    el_ingles()
    mundo = un_mundo()
    coleccion = Collection.get_first_root_node().get_children().get(name="Páginas del sitio").add_child(name="Carteles")
    Imagen.objects.create(title="Cartel", file=ContentFile(un_jpeg(), "cartel.jpg"), collection=coleccion)
    get_document_model().objects.create(
        title="Acuerdo", file=ContentFile(b"%PDF-1.4", "acuerdo.pdf"), collection=coleccion
    )
    pagina = una_pagina("Calendario", por=mundo.editora)
    sesion(mundo.editora).post(
        reverse("wagtail_localize:submit_page_translation", args=[pagina.pk]), {"locales": [el_ingles().pk]}
    )
    pagina.save_revision(user=mundo.editora)
    bloqueada = una_pagina("Cerrada", por=mundo.editora)
    bloqueada.locked, bloqueada.locked_by, bloqueada.locked_at = True, mundo.editora, timezone.now()
    bloqueada.save()
    Redirect.objects.create(old_path="/vieja", redirect_page=pagina)
    mundo.pagina = en_revision(mundo.pagina, mundo)
    consentir(mundo.pagina_b.registro, persona=mundo.de_b)
    capturar(mundo.pagina_b, mundo.de_b)
    mundo.pagina_b = publicada(mundo.pagina_b, mundo)
    matriz.con_una_fila_de_cada(mundo)
    return mundo


_DE_TODAS = {"wagtailadmin_home", "wagtailadmin_account"}
_DEL_INSTITUTO = _DE_TODAS | {"wagtailadmin_explore", "candidatura_expediente", "wagtailadmin_reports:aging_pages"}
#: What each one reaches at the least: a walk that goes nowhere finds no fault.
SE_LLEGA = {
    "administradora": _DEL_INSTITUTO | {"wagtailadmin_pages:edit", "importaciones"},
    "editora": _DEL_INSTITUTO | {"wagtailadmin_pages:edit", "revision_cola"},
    "auditora": _DEL_INSTITUTO | {"wagtailadmin_pages:history", "wagtailadmin_reports:workflow"},
    "de_a": _DE_TODAS | {"candidatura_expediente"},
}


@pytest.mark.parametrize("quien", SE_LLEGA)
def test_whatever_is_offered_opens(mundo, quien):
    vistas, faltas = cerradas(sesion(getattr(mundo, quien)))
    assert vistas >= SE_LLEGA[quien]
    assert not faltas, "\n".join(faltas)


def test_whatever_is_offered_opens_while_the_process_is_prepared(mundo):
    Proceso.objects.update(estado=EstadoProceso.PREPARACION)
    _vistas, faltas = cerradas(sesion(mundo.editora))
    assert not faltas, "\n".join(faltas)
