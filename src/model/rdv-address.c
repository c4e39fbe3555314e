/* rdv-address.c: see rdv-address.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-address.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "rdv-calendar.h"
#include "rdv-edtf.h"
#include "rdv-error.h"

#define SECONDS_PER_DAY 86400

RdvAddress *
rdv_address_new (const char *document)
{
  RdvAddress *self = g_new0 (RdvAddress, 1);

  self->document = g_strdup (document);
  return self;
}

void
rdv_address_free (RdvAddress *self)
{
  if (self == NULL)
    return;
  g_free (self->document);
  g_free (self->event);
  g_free (self->subject);
  g_free (self);
}

/* A link comes from anywhere: said back, it must be short and whole. */
static gboolean
set_bad_value (GError **error, const char *name, const char *value)
{
  g_autofree char *start = g_utf8_substring (value, 0, MIN (g_utf8_strlen (value, -1), 60));

  /* TRANSLATORS: the first %s is the name of a part of a link, like "range"; the second is what it says. */
  g_set_error (error, RDV_ERROR, RDV_ERROR_VALUE, _ ("The link says %s=%s, which is not a date. Ask for a new link."), name,
               start);
  return FALSE;
}

static gboolean
parse_range (RdvAddress *self, const char *value, GError **error)
{
  RdvExtent extent;

  if (!rdv_edtf_parse (value, &extent, NULL, NULL))
    return set_bad_value (error, "range", value);
  self->has_range = TRUE;
  self->from = extent.start.earliest;
  self->to = extent.is_span ? extent.end.latest : extent.start.latest;
  return TRUE;
}

static gboolean
parse_as_of (RdvAddress *self, const char *value, GError **error)
{
  RdvExtent extent;

  if (!rdv_edtf_parse (value, &extent, NULL, NULL) || extent.is_span
      || (extent.start.flags & (RDV_DATE_OPEN | RDV_DATE_UNKNOWN)) != 0)
    return set_bad_value (error, "as-of", value);
  self->has_as_of = TRUE;
  self->as_of = extent.start.latest;
  return TRUE;
}

static gboolean
parse_parameters (RdvAddress *self, const char *query, GError **error)
{
  g_autoptr (GError) damage = NULL;
  GUriParamsIter iter;
  char *name, *value;
  gboolean ok = TRUE;

  g_uri_params_iter_init (&iter, query, -1, "&", G_URI_PARAMS_NONE);
  while (ok && g_uri_params_iter_next (&iter, &name, &value, &damage))
    {
      if (g_str_equal (name, "event") && self->event == NULL)
        self->event = g_strdup (value);
      else if (g_str_equal (name, "subject") && self->subject == NULL)
        self->subject = g_strdup (value);
      else if (g_str_equal (name, "range"))
        ok = parse_range (self, value, error);
      else if (g_str_equal (name, "as-of"))
        ok = parse_as_of (self, value, error);
      g_free (name);
      g_free (value);
    }
  if (damage == NULL)
    return ok;
  g_set_error_literal (error, RDV_ERROR, RDV_ERROR_VALUE,
                       _ ("The link is damaged: it cannot be read to its end. Ask for a new link."));
  return FALSE;
}

RdvAddress *
rdv_address_parse (const char *text, GError **error)
{
  g_autoptr (GUri) uri = NULL;
  g_autoptr (RdvAddress) self = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  uri = g_uri_parse (text, G_URI_FLAGS_ENCODED_QUERY, NULL);
  if (uri == NULL || !g_str_equal (g_uri_get_scheme (uri), RDV_ADDRESS_SCHEME) || *g_uri_get_path (uri) == '\0')
    {
      g_set_error (error, RDV_ERROR, RDV_ERROR_VALUE,
                   _ ("This is not a link to a timeline. Links begin with %s: and the name of a timeline."),
                   RDV_ADDRESS_SCHEME);
      return NULL;
    }
  self = rdv_address_new (g_uri_get_path (uri));
  if (g_uri_get_query (uri) != NULL && !parse_parameters (self, g_uri_get_query (uri), error))
    return NULL;
  return g_steal_pointer (&self);
}

static void
append_parameter (GString *text, const char *name, const char *value)
{
  g_string_append_printf (text, "%c%s=", strchr (text->str, '?') != NULL ? '&' : '?', name);
  g_string_append_uri_escaped (text, value, ":/~", FALSE);
}

/* An instant to the second; an open end of time as EDTF writes it. */
static char *
dup_instant (gint64 seconds)
{
  RdvExtent extent = { .start = { .earliest = seconds, .latest = seconds, .precision = RDV_PRECISION_SECOND } };

  return seconds == RDV_TIME_MIN || seconds == RDV_TIME_MAX ? g_strdup ("..") : rdv_edtf_format (&extent);
}

/* A day where the second is the last of one, as it is for every date a person enters. */
static char *
dup_as_of (gint64 seconds)
{
  RdvExtent extent = { .start = { .earliest = seconds, .latest = seconds, .precision = RDV_PRECISION_SECOND } };
  RdvCivil civil;

  rdv_calendar_from_seconds (seconds, &civil);
  if (rdv_calendar_date_to_seconds (civil.year, civil.month, civil.day) + SECONDS_PER_DAY - 1 == seconds)
    {
      extent.start.earliest = seconds - SECONDS_PER_DAY + 1;
      extent.start.precision = RDV_PRECISION_DAY;
    }
  return rdv_edtf_format (&extent);
}

char *
rdv_address_to_string (const RdvAddress *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL && self->document != NULL, NULL);

  text = g_string_new (RDV_ADDRESS_SCHEME ":");
  g_string_append_uri_escaped (text, self->document, NULL, FALSE);
  if (self->event != NULL)
    append_parameter (text, "event", self->event);
  if (self->subject != NULL)
    append_parameter (text, "subject", self->subject);
  if (self->has_range)
    {
      g_autofree char *from = dup_instant (self->from);
      g_autofree char *to = dup_instant (self->to);
      g_autofree char *range = g_strconcat (from, "/", to, NULL);

      append_parameter (text, "range", range);
    }
  if (self->has_as_of)
    {
      g_autofree char *day = dup_as_of (self->as_of);

      append_parameter (text, "as-of", day);
    }
  return g_string_free (text, FALSE);
}
