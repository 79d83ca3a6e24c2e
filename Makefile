# Conóceles. `make help` lists what there is.
#
# Everything lives inside this folder: the environment in .venv, run-time data in datos/, marks of
# what is done in .sello/ and datos/. A step is repeated only when what it depends on has changed.

PYTHON ?= python3
PORT ?= 8000
CONOCELES_DATOS ?= $(CURDIR)/datos
export CONOCELES_DATOS
# uv trusts what the machine trusts, as pip does: some networks have a certificate of their own.
export UV_SYSTEM_CERTS := 1
export UV_NATIVE_TLS := 1
# Containers often forbid compiled modules; here each of many processes would compile a thousand of them again.
unexport PYTHONDONTWRITEBYTECODE

PY := .venv/bin/python
PY8 := .venv-wagtail8/bin/python
UV := $(or $(shell command -v uv 2>/dev/null),.sello/uv/bin/uv)
DEMO := DJANGO_SETTINGS_MODULE=cms.settings.demo $(PY) manage.py
CATALOGOS := $(wildcard cms/locale/*/LC_MESSAGES/django*.po)
COMPILADOS := $(CATALOGOS:.po=.mo)
MIGRACIONES := $(shell find candidaturas cms home search -path '*/migrations/*.py')
ESTATICOS := $(shell find static -type f 2>/dev/null)
PRUEBAS ?= tests
SQLITE := DATABASE_URL=sqlite:///$(CONOCELES_DATOS)/pruebas.sqlite3
# What production needs from its environment, made up: enough to check the settings, for nothing else (nothing is installed there).
PRODUCCION = DJANGO_SETTINGS_MODULE=cms.settings.production CONOCELES_DATOS=$(CURDIR)/.sello/produccion \
	ALLOWED_HOSTS=ejemplo.mx WAGTAILADMIN_BASE_URL=https://ejemplo.mx \
	SECRET_KEY="$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(64))')" \
	CONOCELES_CLAVES="prueba:$$($(PY) -c 'import base64, os; print(base64.b64encode(os.urandom(32)).decode())')"
PASO = @printf '\033[1m→ %s\033[0m\n'

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# --- Environment -------------------------------------------------------------------------------

.sello:
	@mkdir -p $@

.sello/uv/bin/uv: requirements/uv.txt | .sello
	$(PASO) 'uv (el instalador) en un entorno privado'
	@$(PYTHON) -m venv .sello/uv
	@.sello/uv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	@touch $@

# The development lock holds everything of the base lock: whoever has it keeps it.
.venv/.base: requirements/base.txt | $(UV)
	$(call entorno,.venv,$(if $(wildcard .venv/.dev),requirements/dev.txt,requirements/base.txt))
	@touch $@

.venv/.dev: requirements/dev.txt | $(UV)
	$(call entorno,.venv,requirements/dev.txt)
	@touch .venv/.base $@

.venv-wagtail8/.dev: requirements/wagtail8.txt | $(UV)
	$(call entorno,.venv-wagtail8,requirements/wagtail8.txt)
	@touch $@

define entorno
$(PASO) 'Entorno $(1) desde el candado $(2)'
@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Hace falta Python 3.11 o posterior: make PYTHON=/ruta/a/python3.11")'
@test -x $(1)/bin/python || $(UV) venv --quiet --python "$$(command -v $(PYTHON))" $(1)
@$(UV) pip sync --require-hashes --python $(1)/bin/python $(2)
endef

%.mo: %.po .venv/.base
	@$(PY) -m cms.base.catalogos $<

# --- Demonstration -----------------------------------------------------------------------------

.PHONY: demo
demo: $(CONOCELES_DATOS)/.demo $(CONOCELES_DATOS)/.estaticos ## sitio, administración y trabajador con el proceso de demostración (PORT=8000)
	@DJANGO_SETTINGS_MODULE=cms.settings.demo $(PY) -m cms.servir --port $(PORT)

.PHONY: demo-reset
demo-reset: ## borra los datos de la demostración y empieza de nuevo
	@case "$$DATABASE_URL" in ''|sqlite*) ;; *) echo 'Fuera de SQLite, borra y crea de nuevo la base de datos antes de make demo.'; exit 1 ;; esac
	$(PASO) 'Se borran los datos de la demostración en $(CONOCELES_DATOS)'
	@cd '$(CONOCELES_DATOS)' 2>/dev/null && rm -rf conoceles.sqlite3* indice importaciones privado publico reservado estatico \
		accesos.txt .migrado .demo .estaticos || true
	@$(MAKE) --no-print-directory demo

$(CONOCELES_DATOS)/.migrado: .venv/.base $(MIGRACIONES) | $(COMPILADOS) $(CONOCELES_DATOS)/.estaticos
	$(PASO) 'Base de datos'
	@mkdir -p '$(@D)'
	@$(DEMO) migrate --no-input
	@touch '$@'

$(CONOCELES_DATOS)/.demo: $(CONOCELES_DATOS)/.migrado
	$(PASO) 'Proceso de demostración'
	@$(DEMO) demo
	@touch '$@'

$(CONOCELES_DATOS)/.estaticos: .venv/.base $(ESTATICOS) | $(COMPILADOS)
	$(PASO) 'Hojas de estilo, programas e imágenes, con nombres que llevan su huella'
	@mkdir -p '$(@D)'
	@$(DEMO) collectstatic --no-input --verbosity 0
	@touch '$@'

# --- Checks ------------------------------------------------------------------------------------

.PHONY: test
test: .venv/.dev $(COMPILADOS) ## todas las pruebas, también las de navegador (PRUEBAS=tests/…; con DATABASE_URL, sobre PostgreSQL)
	@$(PY) -m pytest -n auto --dist loadgroup $(PRUEBAS)
	@case "$$DATABASE_URL" in postgres*) $(SQLITE) $(PY) -m pytest -n auto -m sqlite $(PRUEBAS) ;; esac

.PHONY: test-cluster
test-cluster: .venv/.dev $(COMPILADOS) ## las pruebas que detienen y congelan nodos de un clúster de Elasticsearch
	@$(PY) -m pytest -n 0 -m cluster $(PRUEBAS)

.PHONY: test-wagtail8
test-wagtail8: .venv-wagtail8/.dev $(COMPILADOS) ## las pruebas con Wagtail 8.0.1, sobre SQLite, sin navegador ni Elasticsearch
	@$(SQLITE) $(PY8) -m pytest -n auto -m 'not navegador and not postgres and not elasticsearch and not cluster' $(PRUEBAS)

.PHONY: lint
lint: .venv/.dev $(COMPILADOS) ## estilo, tipos, capas, plantillas, migraciones y ajustes de producción
	$(PASO) 'Estilo'
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m djlint --lint --quiet templates home search candidaturas
	$(PASO) 'Capas'
	@.venv/bin/lint-imports
	$(PASO) 'Tipos'
	@$(PY) -m mypy cms home search candidaturas
	$(PASO) 'Migraciones y ajustes de producción'
	@DJANGO_SETTINGS_MODULE=cms.settings.test $(PY) manage.py makemigrations --check --dry-run
	@$(PRODUCCION) $(PY) manage.py check --deploy --tag security --fail-level WARNING

.PHONY: fotos
fotos: $(CONOCELES_DATOS)/.demo $(CONOCELES_DATOS)/.estaticos .venv/.dev ## retrata cada pantalla en la carpeta fotos/
	@$(PY) -m tests.e2e.fotos

.PHONY: bench
bench: .venv/.dev $(COMPILADOS) ## mide lo que pide docs/rendimiento.md
	@$(PY) -m bench

# --- Upkeep ------------------------------------------------------------------------------------

.PHONY: traducciones
traducciones: .venv/.dev ## extrae los textos (con GNU gettext) y compila los catálogos
	@$(PY) manage.py traducciones

.PHONY: locks
locks: | $(UV) ## vuelve a calcular los candados de requirements/
	@cd requirements && $(call candado,base.in,base.txt,)
	@cd requirements && $(call candado,dev.in,dev.txt,-c base.txt)
	@cp requirements/dev.txt requirements/wagtail8.txt # what Wagtail 8 does not forbid keeps its version
	@cd requirements && $(call candado,dev.in,wagtail8.txt,--overrides wagtail8.in)
	@cd requirements && $(call candado,uv.in,uv.txt,)

candado = $(abspath $(UV)) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command 'make locks' $(1) -o $(2) $(3)

.PHONY: help
help: ## esta lista
	@sed -nE 's/^([a-z0-9-]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 22
