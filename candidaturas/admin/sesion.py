"""Whether the session lasts: asked by the script of every screen, and shown to whoever signed in in another window."""

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from cms.base.peticion import PeticionConPersona, espera_json


@require_GET
@never_cache
def sesion(request: PeticionConPersona) -> HttpResponse:
    """To a script, whose session it is; to a person, that she may go back to the window where she was writing."""
    if espera_json(request):
        return JsonResponse({"cuenta": str(request.user.pk)})
    return render(request, "wagtailadmin/sesion/lista.html")
