"""Endings of the web's names: a name and a surname joined by a dot are no address.

Two letters are a country's (ISO 3166 and its exceptions); of the others, those in use for sites of persons,
movements and media. An ending in other letters than ours (IDN) is taken as it comes.
"""

_PAISES = """
ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc
cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd
ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg
kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv
mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa
sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug
uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
"""
_OTRAS = """
academy agency app art asia audio bio biz blog boutique cafe care careers casa cat center church city click cloud club
coach codes com community company computer consulting cool design dev digital direct directory earth edu education
email energy events expert express family fan fans farm fm foundation fun fund futbol fyi gallery global gov gratis green
group guide health help host house icu info ink int international lat law lawyer legal life link live lol love ltd
media mil mobi moda movie museum name net network news ngo one ong online org page partners party photo photography
photos pics plus press pro productions pub quest radio report rest review reviews rocks run sale school science
services shop show site social software solutions space store stream studio study systems team tech tel tienda tips
today tools top tours town travel university uno video vip vision vote voto watch website wiki win
work works world wtf xyz zone
"""
_TERMINACIONES = frozenset(f"{_PAISES} {_OTRAS}".split())


def es_de_la_web(nombre: str) -> bool:
    """Whether a host's name is one of the public web: labels, and an ending that exists."""
    etiquetas = nombre.split(".")
    termina = etiquetas[-1]
    if len(etiquetas) < 2 or (etiquetas[0] == "www" and len(etiquetas) == 2):
        return False
    return termina in _TERMINACIONES or termina.startswith("xn--") or not termina.isascii()
