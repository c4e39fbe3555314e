/* rdv-table-role.c: see rdv-table-role.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-table-role.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Names in small letters, parted by bars, the surest first: English, then Russian, German, French and
 * Spanish. They are looked up in files of all these languages whatever that of the program is. */
static const struct
{
  const char *label;
  const char *names;
} roles[RDV_N_TABLE_ROLES] = {
  [RDV_TABLE_ID] = { N_ ("identifier"),
                     "id|uid|unique id|uuid|identifier|ид|идентификатор|kennung|identifiant|identificador" },
  [RDV_TABLE_START] = { N_ ("beginning"),
                        "start date|startdate|date start|begin "
                        "date|start|begin|from|beginning|begins|starts|started|started at|start at|"
                        "date from|from date|date|datetime|date time|event "
                        "date|when|since|timestamp|dates|date begin|period|years|"
                        "дата начала|начало|начат|дата|с|от|когда|дата события|период|даты|"
                        "startdatum|anfangsdatum|beginn|anfang|von|ab|datum|zeitpunkt|wann|zeitraum|seit|"
                        "date de début|date de debut|date debut|début|debut|du|de|depuis|quand|"
                        "fecha de inicio|fecha inicio|inicio|comienzo|desde|fecha|cuándo|cuando" },
  [RDV_TABLE_START_TIME] = { N_ ("time of day"), "start time|time|begin time|time of day|время|время "
                                                 "начала|uhrzeit|zeit|startzeit|heure|heure de début|"
                                                 "hora|hora de inicio" },
  [RDV_TABLE_END] = { N_ ("end"), "end date|enddate|date end|finish "
                                  "date|end|to|until|till|finish|ends|ended|finished|ended at|end at|date to|to date|"
                                  "through|stop|дата окончания|дата конца|дата "
                                  "завершения|конец|окончание|завершение|по|до|"
                                  "enddatum|ende|bis|schluss|date de fin|date fin|fin|au|à|jusqu à|jusque|"
                                  "fecha de fin|fecha fin|fecha final|fin|final|hasta|término" },
  [RDV_TABLE_END_TIME] = { N_ ("time of the end"), "end time|finish time|время окончания|время "
                                                   "конца|endzeit|heure de fin|hora de fin" },
  [RDV_TABLE_YEAR] = { N_ ("year"),
                       "year|start year|begin year|year start|год|год начала|jahr|année|annee|año|ano" },
  [RDV_TABLE_MONTH] = { N_ ("month"), "month|start month|месяц|monat|mois|mes" },
  [RDV_TABLE_DAY] = { N_ ("day"), "day|start day|день|число|jour|día|dia" },
  [RDV_TABLE_END_YEAR] = { N_ ("year of the end"), "end year|year end|finish year|to year|год окончания|год "
                                                   "конца|endjahr|année de fin|año de fin" },
  [RDV_TABLE_END_MONTH] = { N_ ("month of the end"),
                            "end month|месяц окончания|endmonat|mois de fin|mes de fin" },
  [RDV_TABLE_END_DAY] = { N_ ("day of the end"), "end day|день окончания|endtag|jour de fin|día de fin" },
  [RDV_TABLE_DISPLAY_DATE] = { N_ ("date in words"), "display date|displaydate" },
  [RDV_TABLE_TITLE] = { N_ ("title"), "title|headline|name|event|event name|event "
                                      "title|label|subject|heading|what|item|content|"
                                      "название|заголовок|наименование|имя|событие|что|"
                                      "titel|name|bezeichnung|überschrift|ereignis|was|"
                                      "titre|nom|intitulé|événement|évènement|evenement|libellé|quoi|"
                                      "título|titulo|nombre|evento|suceso|acontecimiento|qué" },
  [RDV_TABLE_DESCRIPTION] = { N_ ("description"),
                              "description|summary|text|details|body|notes|note|comment|comments|desc|about|"
                              "info|abstract|remarks|"
                              "описание|текст|подробности|примечание|примечания|комментарий|заметки|"
                              "содержание|"
                              "beschreibung|einzelheiten|inhalt|notiz|notizen|bemerkung|anmerkung|"
                              "texte|détails|details|remarque|remarques|commentaire|résumé|"
                              "descripción|descripcion|texto|detalles|notas|comentario|resumen" },
  [RDV_TABLE_LANE] = { N_ ("lane"), "lane|group|track|row|section|series|phase|"
                                    "дорожка|группа|раздел|линия|серия|ряд|gruppe|spur|bereich|abschnitt|"
                                    "reihe|groupe|piste|série|grupo|pista|sección|serie" },
  [RDV_TABLE_CATEGORY] = { N_ ("category"),
                           "category|type|kind|class|tag|tags|categories|topic|genre|event type|"
                           "категория|тип|вид|рубрика|тег|тема|kategorie|typ|art|rubrik|schlagwort|thema|"
                           "catégorie|categorie|rubrique|thème|categoría|categoria|tipo|clase|etiqueta|"
                           "tema" },
  [RDV_TABLE_LINK] = { N_ ("link"), "url|link|href|hyperlink|website|web|uri|web page|homepage|wikipedia|"
                                    "ссылка|адрес|сайт|verweis|webseite|adresse|lien|site|site "
                                    "web|enlace|vínculo|sitio|página" },
  [RDV_TABLE_MEDIA] = { N_ ("picture"),
                        "media|image|picture|photo|image "
                        "url|img|изображение|картинка|фото|иллюстрация|bild|foto|abbildung|média|imagen" },
  [RDV_TABLE_MEDIA_CREDIT] = { N_ ("credit of the picture"), "media credit|image credit|credit" },
  [RDV_TABLE_MEDIA_CAPTION] = { N_ ("caption of the picture"), "media caption|image caption|caption" },
  [RDV_TABLE_MEDIA_ALT] = { N_ ("words for the picture"), "alt text|media alt|alt" },
  [RDV_TABLE_STATUS] = { N_ ("status"), "status|state|статус|состояние|zustand|statut|état|estado" },
  [RDV_TABLE_IMPORTANCE] = { N_ ("importance"), "importance|weight|важность|wichtigkeit|importancia" },
  [RDV_TABLE_PEOPLE] = { N_ ("people"), "people|persons|person|who|crew|люди|персоны|кто|экипаж|personen|wer|"
                                        "personnes|qui|personas|quién" },
  [RDV_TABLE_PLACE] = { N_ ("place"), "place|location|where|место|где|ort|wo|lieu|où|lugar|dónde" },
  [RDV_TABLE_SOURCES] = { N_ ("sources"), "sources|source|reference|references|источники|источник|quelle|"
                                          "quellen|fuente|fuentes" },
};

/* Small letters, one blank between words: "endDate", "End_Date" and "end date:" are the same. (transfer full)
 */
static char *
normalise (const char *name)
{
  GString *out = g_string_new (NULL);
  gboolean was_small = FALSE;

  for (const char *at = name; *at != 0; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean is_word = g_unichar_isalnum (c);

      if ((!is_word || (was_small && g_unichar_isupper (c))) && out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
      if (is_word)
        g_string_append_unichar (out, g_unichar_tolower (c));
      was_small = g_unichar_islower (c);
    }
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

/* The place of @word in @names counted from the end, so that the first is the most; 0 when it is none of
 * them. */
static guint
find (const char *names, const char *word)
{
  gsize length = strlen (word);
  guint rank = 1;

  for (const char *at = names; at != NULL; rank++)
    {
      const char *end = strchr (at, '|');
      gsize n = end != NULL ? (gsize)(end - at) : strlen (at);

      if (n == length && memcmp (at, word, n) == 0)
        return 1000 - rank;
      at = end != NULL ? end + 1 : NULL;
    }
  return 0;
}

guint
rdv_table_role_match (RdvTableRole role, const char *name)
{
  g_autofree char *whole = normalise (name);
  const char *dot = strrchr (name, '.');
  guint found = find (roles[role].names, whole);
  g_autofree char *last = NULL;

  if (found != 0 || dot == NULL || dot[1] == 0)
    return found;
  /* "dates.start" of a nested object: its last word, less surely */
  last = normalise (dot + 1);
  return find (roles[role].names, last) / 2;
}

const char *
rdv_table_role_get_label (RdvTableRole role)
{
  return _ (roles[role].label);
}
