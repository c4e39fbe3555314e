/* rdv-export-options.c: see rdv-export-options.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-options.h"

#include <string.h>

static const char *const format_nicks[] = {
  [RDV_EXPORT_PNG] = "png",
  [RDV_EXPORT_SVG] = "svg",
  [RDV_EXPORT_PDF] = "pdf",
};

static const char *const overflow_nicks[] = {
  [RDV_OVERFLOW_GROW] = "grow",
  [RDV_OVERFLOW_PAGES] = "pages",
  [RDV_OVERFLOW_CONDENSE] = "condense",
};

void
rdv_export_options_init (RdvExportOptions *options, gint64 now)
{
  *options = (RdvExportOptions){
    .size = RDV_EXPORT_SIZE_USUAL,
    .parts = RDV_EXPORT_USUAL_PARTS,
    .scale = 1,
    .text_scale = 1,
    .now = now,
    .created = now,
  };
}

RdvExportOptions *
rdv_export_options_copy (const RdvExportOptions *options)
{
  RdvExportOptions *copy = g_memdup2 (options, sizeof *options);

  if (options->events != NULL)
    copy->events = rdv_bitset_copy (options->events);
  if (options->filter != NULL)
    copy->filter = rdv_filter_copy (options->filter);
  copy->search = g_strdup (options->search);
  copy->tour = g_strdup (options->tour);
  copy->family = g_strdup (options->family);
  if (options->lane_order != NULL)
    copy->lane_order = rdv_lane_order_copy (options->lane_order);
  if (options->input != NULL)
    copy->input = g_object_ref (options->input);
  if (options->zone != NULL)
    copy->zone = rdv_zone_ref (options->zone);
  if (options->words != NULL)
    copy->words = rdv_catalogue_ref (options->words);
  return copy;
}

void
rdv_export_options_free (RdvExportOptions *options)
{
  if (options->events != NULL)
    rdv_bitset_free ((RdvBitset *) options->events);
  g_clear_pointer ((RdvFilter **) &options->filter, rdv_filter_free);
  g_free ((char *) options->search);
  g_free ((char *) options->tour);
  g_free ((char *) options->family);
  g_clear_object (&options->lane_order);
  g_clear_object (&options->input);
  g_clear_pointer (&options->zone, rdv_zone_unref);
  g_clear_pointer (&options->words, rdv_catalogue_unref);
  g_free (options);
}

RdvExportOverflow
rdv_export_options_get_overflow (const RdvExportOptions *options)
{
  if (options->overflow != RDV_OVERFLOW_AUTO)
    return options->overflow;
  return options->size.height > 0 && !options->size.is_paper ? RDV_OVERFLOW_CONDENSE : RDV_OVERFLOW_GROW;
}

static gboolean
find_nick (const char *const *nicks, guint n, const char *nick, guint *found)
{
  for (guint i = 0; i < n; i++)
    if (nicks[i] != NULL && g_ascii_strcasecmp (nick, nicks[i]) == 0)
      {
        *found = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
rdv_export_format_from_nick (const char *nick, RdvExportFormat *format)
{
  guint found;

  if (!find_nick (format_nicks, G_N_ELEMENTS (format_nicks), nick, &found))
    return FALSE;
  *format = (RdvExportFormat) found;
  return TRUE;
}

gboolean
rdv_export_format_from_name (const char *name, RdvExportFormat *format)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && rdv_export_format_from_nick (dot + 1, format);
}

gboolean
rdv_export_overflow_from_nick (const char *nick, RdvExportOverflow *overflow)
{
  guint found;

  if (!find_nick (overflow_nicks, G_N_ELEMENTS (overflow_nicks), nick, &found))
    return FALSE;
  *overflow = (RdvExportOverflow) found;
  return TRUE;
}
