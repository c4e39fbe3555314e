/* rdv-label.c: see rdv-label.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-label.h"

#include "rdv-date-words.h"
#include "rdv-one-line.h"
#include "rdv-words.h"

static gboolean
is_approximate (const RdvDate *date)
{
  return (date->flags & RDV_DATE_APPROXIMATE) != 0;
}

/* The question mark says once what is uncertain. */
static char *
dup_date (const RdvDate *date)
{
  RdvDate certain = *date;

  certain.flags &= ~RDV_DATE_UNCERTAIN;
  return rdv_date_words_date (&certain);
}

static char *
dup_dated (const char *title, const RdvExtent *extent)
{
  g_autofree char *date = NULL;

  if (is_approximate (&extent->start))
    {
      date = dup_date (&extent->start);
      /* TRANSLATORS: the label of an event whose date is approximate: the date in words ("about 1984"), the title */
      return g_strdup_printf (C_ ("label", "%1$s: %2$s"), date, title);
    }
  if (extent->is_span && is_approximate (&extent->end))
    {
      date = dup_date (&extent->end);
      /* TRANSLATORS: the label of an event whose end is approximate: the title, the date of its end in words ("about 1986") */
      return g_strdup_printf (C_ ("label", "%1$s, until %2$s"), title, date);
    }
  return g_strdup (title);
}

char *
rdv_label_dup_text (RdvDocument *document, guint event)
{
  const char *title = rdv_document_get_title (document, event);
  g_autofree char *line = title != NULL ? rdv_one_line (title) : NULL;
  g_autofree char *dated = NULL;
  RdvExtent extent;

  if (title == NULL)
    return NULL;
  rdv_document_get_extent (document, event, &extent);
  dated = dup_dated (line != NULL ? line : title, &extent);
  if (((extent.start.flags | extent.end.flags) & RDV_DATE_UNCERTAIN) == 0 || g_str_has_suffix (dated, "?"))
    return g_steal_pointer (&dated);
  /* TRANSLATORS: the label of an event whose date is uncertain */
  return g_strdup_printf (C_ ("label", "%s?"), dated);
}
