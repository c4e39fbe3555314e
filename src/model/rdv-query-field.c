/* rdv-query-field.c: see rdv-query-field.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-query-field.h"

#include <glib/gi18n-lib.h>

#include "rdv-date-entry.h"
#include "rdv-error.h"
#include "rdv-fold.h"

#define MAX_IMPORTANCE 5
#define KIND(name)     (1u << RDV_SUBJECT_##name)
#define ALL_KINDS      ((KIND (PLACE) << 1) - 1)

/* TRANSLATORS: what somebody types before a colon in a search, e.g. "person:krikalev": one word of small
 * letters each. The English names work in every language. */
static const struct
{
  const char *name;
  RdvQueryField field;
  guint kinds;
} fields[] = {
  { NC_ ("search field", "lane"), RDV_QUERY_LANE, 0 },
  { NC_ ("search field", "category"), RDV_QUERY_CATEGORY, 0 },
  { NC_ ("search field", "person"), RDV_QUERY_SUBJECT, KIND (PERSON) },
  { NC_ ("search field", "craft"), RDV_QUERY_SUBJECT, KIND (CRAFT) },
  { NC_ ("search field", "station"), RDV_QUERY_SUBJECT, KIND (STATION) | KIND (MODULE) },
  { NC_ ("search field", "place"), RDV_QUERY_SUBJECT, KIND (PLACE) },
  { NC_ ("search field", "organisation"), RDV_QUERY_SUBJECT, KIND (ORGANISATION) },
  { NC_ ("search field", "subject"), RDV_QUERY_SUBJECT, ALL_KINDS },
  { NC_ ("search field", "kind"), RDV_QUERY_KIND, 0 },
  { NC_ ("search field", "agency"), RDV_QUERY_AGENCY, 0 },
  { NC_ ("search field", "country"), RDV_QUERY_COUNTRY, 0 },
  { NC_ ("search field", "source"), RDV_QUERY_SOURCE, 0 },
  { NC_ ("search field", "status"), RDV_QUERY_STATUS, 0 },
  { NC_ ("search field", "importance"), RDV_QUERY_IMPORTANCE, 0 },
  { NC_ ("search field", "before"), RDV_QUERY_BEFORE, 0 },
  { NC_ ("search field", "after"), RDV_QUERY_AFTER, 0 },
  { NC_ ("search field", "in"), RDV_QUERY_IN, 0 },
  { NC_ ("search field", "title"), RDV_QUERY_TITLE, 0 },
  { NC_ ("search field", "text"), RDV_QUERY_TEXT, 0 },
};

static const char *
get_translated_name (gsize i)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "search field", fields[i].name);
}

gboolean
rdv_query_field_find (const char *name, RdvQueryField *field, guint *kinds)
{
  g_autofree char *folded = rdv_fold (name);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *english = rdv_fold (fields[i].name);
      g_autofree char *translated = rdv_fold (get_translated_name (i));

      if (g_str_equal (folded, english) || g_str_equal (folded, translated))
        {
          *field = fields[i].field;
          *kinds = fields[i].kinds;
          return TRUE;
        }
    }
  return FALSE;
}

char *
rdv_query_field_dup_names (void)
{
  GString *names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", get_translated_name (i));
  return g_string_free (names, FALSE);
}

/* Whether @typed is one of two words or the beginning of one. */
static gboolean
fits_word (const char *typed, const char *nick, const char *label)
{
  g_autofree char *folded_nick = rdv_fold (nick);
  g_autofree char *folded_label = rdv_fold (label);

  return g_str_has_prefix (folded_nick, typed) || g_str_has_prefix (folded_label, typed);
}

static gboolean
read_status (RdvQueryTerm *term, const char *value, GError **error)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  g_autofree char *typed = rdv_fold (value);

  for (RdvStatus status = RDV_STATUS_DONE; status <= RDV_STATUS_ONGOING; status++)
    {
      g_autofree char *label = g_utf8_strdown (rdv_status_get_label (status), -1);

      if (fits_word (typed, rdv_status_to_nick (status), label))
        term->statuses |= 1u << status;
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "", label);
    }
  if (term->statuses == 0)
    /* TRANSLATORS: the first is what was typed, the second a list of what is possible. */
    g_set_error (error, RDV_ERROR, RDV_ERROR_VALUE, _ ("“%s” is no status; there are: %s."), value,
                 labels->str);
  return term->statuses != 0;
}

static gboolean
read_kind (RdvQueryTerm *term, const char *value, GError **error)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  g_autofree char *typed = rdv_fold (value);

  for (RdvSubjectKind kind = RDV_SUBJECT_PERSON; kind <= RDV_SUBJECT_PLACE; kind++)
    {
      g_autofree char *label = g_utf8_strdown (rdv_subject_kind_get_label (kind), -1);

      if (fits_word (typed, rdv_subject_kind_to_nick (kind), label))
        term->kinds |= 1u << kind;
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "", label);
    }
  if (term->kinds == 0)
    /* TRANSLATORS: the first is what was typed, the second a list of what is possible. */
    g_set_error (error, RDV_ERROR, RDV_ERROR_VALUE,
                 _ ("“%s” is no kind of people and things; there are: %s."), value, labels->str);
  return term->kinds != 0;
}

/* "4": that and more; "2-3": from the one to the other. */
static gboolean
read_importance (RdvQueryTerm *term, const char *value, GError **error)
{
  char *end;
  guint64 least = g_ascii_strtoull (value, &end, 10);
  guint64 most = MAX_IMPORTANCE;

  if (g_ascii_isdigit (*value) && *end == '-' && g_ascii_isdigit (end[1]))
    most = g_ascii_strtoull (end + 1, &end, 10);
  if (!g_ascii_isdigit (*value) || *end != '\0' || least < 1 || most > MAX_IMPORTANCE || least > most)
    {
      g_set_error (
          error, RDV_ERROR, RDV_ERROR_VALUE,
          _ ("“%s” is no importance; write a number from 1 to 5, for that and more, or two, such as 2-3."),
          value);
      return FALSE;
    }
  term->least = (guint)least;
  term->most = (guint)most;
  return TRUE;
}

static gboolean
read_date (RdvQueryTerm *term, const char *value, GError **error)
{
  RdvExtent extent;

  if (!rdv_date_entry_parse (value, &extent, error))
    return FALSE;
  term->date = extent.start;
  if (extent.is_span)
    term->date.latest = extent.end.latest;
  return TRUE;
}

static void
add_word (const char *word, gpointer user_data)
{
  g_ptr_array_add (user_data, g_strdup (word));
}

static gboolean
read_words (RdvQueryTerm *term, const char *value, GError **error)
{
  GPtrArray *words = g_ptr_array_new ();

  rdv_fold_words (value, add_word, words);
  g_ptr_array_add (words, NULL);
  term->words = (char **)g_ptr_array_free (words, FALSE);
  if (term->words[0] == NULL)
    g_set_error (error, RDV_ERROR, RDV_ERROR_VALUE, _ ("“%s” has no letter or digit to search for."), value);
  return term->words[0] != NULL;
}

gboolean
rdv_query_field_read_value (RdvQueryTerm *term, const char *value, GError **error)
{
  switch (term->field)
    {
    case RDV_QUERY_STATUS:
      return read_status (term, value, error);
    case RDV_QUERY_KIND:
      return read_kind (term, value, error);
    case RDV_QUERY_IMPORTANCE:
      return read_importance (term, value, error);
    case RDV_QUERY_BEFORE:
    case RDV_QUERY_AFTER:
    case RDV_QUERY_IN:
      return read_date (term, value, error);
    case RDV_QUERY_ANYWHERE:
    case RDV_QUERY_TITLE:
    case RDV_QUERY_TEXT:
    case RDV_QUERY_LANE:
    case RDV_QUERY_CATEGORY:
    case RDV_QUERY_SUBJECT:
    case RDV_QUERY_SOURCE:
    case RDV_QUERY_AGENCY:
    case RDV_QUERY_COUNTRY:
    default:
      return read_words (term, value, error);
    }
}
