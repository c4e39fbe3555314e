/* rdv-filter-words.c: see rdv-filter-words.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-filter-words.h"

#include "rdv-calendar.h"
#include "rdv-date-words.h"
#include "rdv-filter-private.h"
#include "rdv-words.h"

#define DAY 86400

/* TRANSLATORS: what events are told apart by; a value follows after a colon. */
static const char *const labels[RDV_N_FACETS] = {
  [RDV_FACET_LANE] = NC_ ("filter", "Lane"),
  [RDV_FACET_CATEGORY] = NC_ ("filter", "Category"),
  [RDV_FACET_STATUS] = NC_ ("filter", "Status"),
  [RDV_FACET_KIND] = NC_ ("filter", "With"),
  [RDV_FACET_AGENCY] = NC_ ("filter", "Agency"),
  [RDV_FACET_DATE] = NC_ ("filter", "Date"),
  [RDV_FACET_IMPORTANCE] = NC_ ("filter", "Importance"),
};

const char *
rdv_facet_get_label (RdvFacet facet)
{
  g_return_val_if_fail (facet < RDV_N_FACETS, NULL);

  return rdv_catalogue_get_words ("filter", labels[facet]);
}

static const char *
find_value_label (RdvDocument *document, RdvFacet facet, const char *value)
{
  guint n = rdv_facet_get_n_values (document, facet);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (rdv_facet_get_value (document, facet, i), value) == 0)
      return rdv_facet_get_value_label (document, facet, i);
  return value;
}

static char *
dup_choices (const RdvFilter *self, RdvFacet facet, RdvDocument *document)
{
  GString *words = g_string_new (NULL);

  for (const char *const *value = rdv_filter_get_choices (self, facet); *value != NULL; value++)
    g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "",
                            find_value_label (document, facet, *value));
  return g_string_free (words, FALSE);
}

/* A bound of days is told as a day. */
static char *
dup_bound (gint64 time, gboolean is_day)
{
  RdvDate date = { .earliest = time, .latest = time, .precision = is_day ? RDV_PRECISION_DAY : RDV_PRECISION_SECOND };

  return rdv_date_words_date (&date);
}

static char *
dup_dates (const RdvFilter *self)
{
  g_autofree char *words = NULL;
  gint64 first, last;

  rdv_filter_get_dates (self, &first, &last);
  if (first != RDV_TIME_MIN && last != RDV_TIME_MAX)
    return rdv_date_words_filled_range (first, last);
  words = first != RDV_TIME_MIN ? dup_bound (first, first % DAY == 0) : dup_bound (last, (last + 1) % DAY == 0);
  if (first != RDV_TIME_MIN)
    /* TRANSLATORS: %s is a date. */
    return g_strdup_printf (C_ ("filter", "from %s"), words);
  /* TRANSLATORS: %s is a date. */
  return g_strdup_printf (C_ ("filter", "until %s"), words);
}

static char *
dup_value_words (const RdvFilter *self, RdvFacet facet, RdvDocument *document)
{
  if (facet == RDV_FACET_DATE)
    return dup_dates (self);
  if (facet == RDV_FACET_IMPORTANCE)
    /* TRANSLATORS: %u is a number from 1 to 5. */
    return g_strdup_printf (C_ ("filter", "%u and more"), rdv_filter_get_importance (self));
  return dup_choices (self, facet, document);
}

char *
rdv_filter_dup_facet_words (const RdvFilter *self, RdvFacet facet, RdvDocument *document)
{
  g_autofree char *value = NULL;

  if (!rdv_filter_has_facet (self, facet))
    return NULL;
  value = dup_value_words (self, facet, document);
  if (rdv_filter_get_inverted (self, facet))
    /* TRANSLATORS: the first is what events are told apart by, such as "Lane"; the second what they are not
     * to be. */
    return g_strdup_printf (C_ ("filter", "%s: not %s"), rdv_facet_get_label (facet), value);
  /* TRANSLATORS: the first is what events are told apart by, such as "Lane"; the second what they are to be.
   */
  return g_strdup_printf (C_ ("filter", "%s: %s"), rdv_facet_get_label (facet), value);
}

char *
rdv_filter_dup_words (const RdvFilter *self, RdvDocument *document)
{
  GString *words = g_string_new (NULL);

  for (RdvFacet facet = 0; facet < RDV_N_FACETS; facet++)
    {
      g_autofree char *own = rdv_filter_dup_facet_words (self, facet, document);

      if (own != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", own);
    }
  return g_string_free (words, words->len == 0);
}
