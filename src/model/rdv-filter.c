/* rdv-filter.c: see rdv-filter.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-filter-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rdv-calendar.h"
#include "rdv-error.h"

#define MAX_IMPORTANCE 5

static const char *const keys[RDV_N_FACETS] = {
  [RDV_FACET_LANE] = "lane",
  [RDV_FACET_CATEGORY] = "category",
  [RDV_FACET_STATUS] = "status",
  [RDV_FACET_KIND] = "kind",
  [RDV_FACET_AGENCY] = "agency",
  [RDV_FACET_DATE] = "date",
  [RDV_FACET_IMPORTANCE] = "importance",
};

RdvFilter *
rdv_filter_new (void)
{
  RdvFilter *self = g_new0 (RdvFilter, 1);

  for (RdvFacet facet = 0; facet < RDV_N_CHOICE_FACETS; facet++)
    {
      self->choices[facet] = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (self->choices[facet], NULL);
    }
  self->first = RDV_TIME_MIN;
  self->last = RDV_TIME_MAX;
  self->importance = 1;
  return self;
}

RdvFilter *
rdv_filter_copy (const RdvFilter *self)
{
  RdvFilter *copy = g_memdup2 (self, sizeof *self);

  for (RdvFacet facet = 0; facet < RDV_N_CHOICE_FACETS; facet++)
    {
      copy->choices[facet] =
          g_ptr_array_copy (self->choices[facet], (GCopyFunc)(void (*) (void))g_strdup, NULL);
      g_ptr_array_set_free_func (copy->choices[facet], g_free);
    }
  return copy;
}

void
rdv_filter_free (RdvFilter *self)
{
  for (RdvFacet facet = 0; facet < RDV_N_CHOICE_FACETS; facet++)
    g_ptr_array_unref (self->choices[facet]);
  g_free (self);
}

const char *const *
rdv_filter_get_choices (const RdvFilter *self, RdvFacet facet)
{
  g_return_val_if_fail (facet < RDV_N_CHOICE_FACETS, NULL);

  return (const char *const *)self->choices[facet]->pdata;
}

gboolean
rdv_filter_has_facet (const RdvFilter *self, RdvFacet facet)
{
  if (facet == RDV_FACET_DATE)
    return self->first != RDV_TIME_MIN || self->last != RDV_TIME_MAX;
  if (facet == RDV_FACET_IMPORTANCE)
    return self->importance > 1;
  return rdv_filter_get_choices (self, facet)[0] != NULL;
}

gboolean
rdv_filter_is_empty (const RdvFilter *self)
{
  for (RdvFacet facet = 0; facet < RDV_N_FACETS; facet++)
    if (rdv_filter_has_facet (self, facet))
      return FALSE;
  return TRUE;
}

gboolean
rdv_filter_equal (const RdvFilter *self, const RdvFilter *other)
{
  for (RdvFacet facet = 0; facet < RDV_N_CHOICE_FACETS; facet++)
    if (!g_strv_equal (rdv_filter_get_choices (self, facet), rdv_filter_get_choices (other, facet)))
      return FALSE;
  return memcmp (self->inverted, other->inverted, sizeof self->inverted) == 0 &&
         self->first == other->first && self->last == other->last && self->importance == other->importance;
}

void
rdv_filter_clear_facet (RdvFilter *self, RdvFacet facet)
{
  self->inverted[facet] = FALSE;
  if (facet == RDV_FACET_DATE)
    {
      self->first = RDV_TIME_MIN;
      self->last = RDV_TIME_MAX;
    }
  else if (facet == RDV_FACET_IMPORTANCE)
    self->importance = 1;
  else
    {
      g_ptr_array_set_size (self->choices[facet], 0);
      g_ptr_array_add (self->choices[facet], NULL);
    }
}

void
rdv_filter_clear (RdvFilter *self)
{
  for (RdvFacet facet = 0; facet < RDV_N_FACETS; facet++)
    rdv_filter_clear_facet (self, facet);
}

/* Where @value is among the choices, or belongs. */
static guint
find_choice (const RdvFilter *self, RdvFacet facet, const char *value)
{
  const char *const *choices = rdv_filter_get_choices (self, facet);
  guint i = 0;

  while (choices[i] != NULL && strcmp (choices[i], value) < 0)
    i++;
  return i;
}

gboolean
rdv_filter_get_chosen (const RdvFilter *self, RdvFacet facet, const char *value)
{
  g_return_val_if_fail (facet < RDV_N_CHOICE_FACETS && value != NULL, FALSE);

  return g_strcmp0 (rdv_filter_get_choices (self, facet)[find_choice (self, facet, value)], value) == 0;
}

void
rdv_filter_set_chosen (RdvFilter *self, RdvFacet facet, const char *value, gboolean chosen)
{
  g_return_if_fail (facet < RDV_N_CHOICE_FACETS && value != NULL);

  if (rdv_filter_get_chosen (self, facet, value) == !!chosen)
    return;
  if (chosen)
    g_ptr_array_insert (self->choices[facet], (int)find_choice (self, facet, value), g_strdup (value));
  else
    g_ptr_array_remove_index (self->choices[facet], find_choice (self, facet, value));
}

void
rdv_filter_set_inverted (RdvFilter *self, RdvFacet facet, gboolean inverted)
{
  g_return_if_fail (facet < RDV_N_FACETS);

  self->inverted[facet] = !!inverted;
}

gboolean
rdv_filter_get_inverted (const RdvFilter *self, RdvFacet facet)
{
  g_return_val_if_fail (facet < RDV_N_FACETS, FALSE);

  return self->inverted[facet];
}

void
rdv_filter_set_dates (RdvFilter *self, gint64 first, gint64 last)
{
  self->first = MIN (first, last);
  self->last = MAX (first, last);
}

gboolean
rdv_filter_get_dates (const RdvFilter *self, gint64 *first, gint64 *last)
{
  *first = self->first;
  *last = self->last;
  return rdv_filter_has_facet (self, RDV_FACET_DATE);
}

void
rdv_filter_set_importance (RdvFilter *self, guint least)
{
  self->importance = CLAMP (least, 1, MAX_IMPORTANCE);
}

guint
rdv_filter_get_importance (const RdvFilter *self)
{
  return self->importance;
}

static void
add_pair (const RdvFilter *self, GString *line, RdvFacet facet, const char *key, const char *value)
{
  g_autofree char *escaped = g_uri_escape_string (value, NULL, FALSE);

  g_string_append_printf (line, "%s%s%s=%s", line->len > 0 ? "&" : "", key, self->inverted[facet] ? "!" : "",
                          escaped);
}

static void
add_number (const RdvFilter *self, GString *line, RdvFacet facet, const char *key, gint64 number)
{
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  add_pair (self, line, facet, key, value);
}

char *
rdv_filter_to_string (const RdvFilter *self)
{
  GString *line = g_string_new (NULL);

  for (RdvFacet facet = 0; facet < RDV_N_CHOICE_FACETS; facet++)
    for (const char *const *value = rdv_filter_get_choices (self, facet); *value != NULL; value++)
      add_pair (self, line, facet, keys[facet], *value);
  if (self->first != RDV_TIME_MIN)
    add_number (self, line, RDV_FACET_DATE, "from", self->first);
  if (self->last != RDV_TIME_MAX)
    add_number (self, line, RDV_FACET_DATE, "to", self->last);
  if (self->importance > 1)
    add_number (self, line, RDV_FACET_IMPORTANCE, keys[RDV_FACET_IMPORTANCE], self->importance);
  return g_string_free (line, FALSE);
}

/* The names of a pair, with "from" and "to" for the dates. */
static gboolean
find_key (const char *key, RdvFacet *facet)
{
  if (g_str_equal (key, "from") || g_str_equal (key, "to"))
    {
      *facet = RDV_FACET_DATE;
      return TRUE;
    }
  for (*facet = 0; *facet < RDV_N_FACETS; (*facet)++)
    if (*facet != RDV_FACET_DATE && g_str_equal (key, keys[*facet]))
      return TRUE;
  return FALSE;
}

static gboolean
read_pair (RdvFilter *self, const char *key, const char *value)
{
  RdvFacet facet;
  gint64 number;

  if (!find_key (key, &facet))
    return FALSE;
  if (facet < RDV_N_CHOICE_FACETS)
    {
      rdv_filter_set_chosen (self, facet, value, TRUE);
      return TRUE;
    }
  if (!g_ascii_string_to_signed (value, 10, G_MININT64, G_MAXINT64, &number, NULL))
    return FALSE;
  if (facet == RDV_FACET_IMPORTANCE && (number < 1 || number > MAX_IMPORTANCE))
    return FALSE;
  if (facet == RDV_FACET_IMPORTANCE)
    rdv_filter_set_importance (self, (guint)number);
  else if (g_str_equal (key, "from"))
    rdv_filter_set_dates (self, number, self->last);
  else
    rdv_filter_set_dates (self, self->first, number);
  return TRUE;
}

/* One "key=value" or "key!=value"; takes it apart where it stands. */
static gboolean
read_piece (RdvFilter *self, char *piece)
{
  char *equals = strchr (piece, '=');
  g_autofree char *value = equals != NULL ? g_uri_unescape_string (equals + 1, NULL) : NULL;
  gboolean is_inverted = equals != NULL && equals > piece && equals[-1] == '!';
  RdvFacet facet;

  if (value == NULL || !g_utf8_validate (value, -1, NULL))
    return FALSE;
  *(is_inverted ? equals - 1 : equals) = '\0';
  if (!read_pair (self, piece, value))
    return FALSE;
  if (is_inverted && find_key (piece, &facet))
    self->inverted[facet] = TRUE;
  return TRUE;
}

RdvFilter *
rdv_filter_from_string (const char *text, GError **error)
{
  g_autoptr (RdvFilter) self = rdv_filter_new ();
  g_auto (GStrv) pieces = g_strsplit (text, "&", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_autofree char *copy = g_strdup (pieces[i]);

      if (*copy == '\0' || read_piece (self, copy))
        continue;
      if (g_str_has_prefix (pieces[i], "importance"))
        g_set_error (error, RDV_ERROR, RDV_ERROR_VALUE,
                     _ ("“%s” is no importance; write a number from 1 to 5, such as “importance=4”."), pieces[i]);
      else
        g_set_error (error, RDV_ERROR, RDV_ERROR_VALUE,
                     _ ("“%s” is no part of a filter; write for instance “lane=mir”, “status!=done” or "
                        "“importance=4”, with “&” between them."),
                     pieces[i]);
      return NULL;
    }
  return g_steal_pointer (&self);
}
