"""Counts have one definition: what an administrator reads of the capture is what the public site says."""

import re

from django.urls import reverse

from candidaturas.models import Registro
from candidaturas.workflow.registro import retirar_del_sitio
from tests.factories.mundo import en_revision, publicada, una_candidatura
from tests.factories.sesiones import sesion


def test_the_administrators_figures_are_those_of_the_public_site(mundo, client):
    publicada(mundo.pagina, mundo)
    retirada = publicada(una_candidatura(mundo, mundo.partido_a), mundo)
    retirar_del_sitio(
        Registro.objects.get(pk=retirada.registro_id), motivo="Lo pidió su partido", persona=mundo.editora
    )
    en_revision(mundo.pagina_b, mundo)
    una_candidatura(mundo, mundo.partido_b)
    texto = sesion(mundo.administradora).get(reverse("wagtailadmin_home")).content.decode()
    figuras = re.findall(r'<td class="cifra">(\d+)</td>', texto)
    assert figuras == ["3", "1", "1", "1"]
    sitio = client.get("/").content.decode()
    assert "<strong>1 de 3</strong>" in sitio
    assert re.findall(r"<dd>(\d+)</dd>", sitio) == figuras[1:]
