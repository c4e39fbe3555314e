/* rdv-export-stretches.c: see rdv-export-stretches.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-stretches.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rdv-calendar-unit.h"
#include "rdv-error.h"
#include "rdv-export-fit.h"

/* The whole range has at least this many units to cut it between. */
#define MIN_UNITS 60

typedef struct
{
  RdvExportDrawing *drawing;
  GArray *cuts;  /* gint64: where a sheet may begin; the last is where the range ends */
  GArray *pages; /* guint: the cuts where sheets begin, and the last cut */
  double width, height, zoom;
} Stretcher;

/* The coarsest unit of which the range has enough, and its boundaries within the range. */
static void
find_cuts (Stretcher *self)
{
  gint64 from, to;
  RdvCalendarUnit unit, coarser;

  rdv_export_drawing_get_range (self->drawing, &from, &to);
  g_return_if_fail (rdv_calendar_unit_get_minor (0, &unit));
  for (guint rung = 1; rdv_calendar_unit_get_minor (rung, &coarser); rung++)
    {
      if (rdv_calendar_unit_get_shortest (&coarser) * MIN_UNITS > (double) to - (double) from)
        break;
      unit = coarser;
    }
  g_array_append_val (self->cuts, from);
  for (gint64 cut = rdv_calendar_unit_next (&unit, rdv_calendar_unit_floor (&unit, from)); cut < to;)
    {
      gint64 next = rdv_calendar_unit_next (&unit, cut);

      g_array_append_val (self->cuts, cut);
      if (next <= cut)
        break;
      cut = next;
    }
  to++;
  g_array_append_val (self->cuts, to);
}

static void
init_stretch (const Stretcher *self, guint first, guint end, RdvExportStretch *stretch)
{
  rdv_export_fit_stretch (self->drawing, self->width, self->height, self->zoom, stretch);
  stretch->from = g_array_index (self->cuts, gint64, first);
  stretch->to = g_array_index (self->cuts, gint64, end) - 1;
  /* The note says which of how many: as long as it can get. */
  stretch->page = stretch->n_pages = 99;
  stretch->is_part = TRUE;
}

static gboolean
fits (const Stretcher *self, guint first, guint end)
{
  RdvExportStretch stretch;

  init_stretch (self, first, end, &stretch);
  return rdv_export_drawing_fits (self->drawing, &stretch, stretch.height);
}

/* The last cut up to which a sheet that begins at @first has room; the next one at least. */
static guint
find_end (const Stretcher *self, guint first)
{
  guint low = first + 1;
  guint high = self->cuts->len - 1;

  if (fits (self, first, high))
    return high;
  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (fits (self, first, middle))
        low = middle;
      else
        high = middle;
    }
  return low;
}

static gboolean
add_stretch (const Stretcher *self, guint index, RdvExportDraft *draft, GError **error)
{
  guint first = g_array_index (self->pages, guint, index);
  guint end = g_array_index (self->pages, guint, index + 1);
  RdvExportStretch stretch;
  double least;

  init_stretch (self, first, end, &stretch);
  stretch.is_part = self->pages->len > 2;
  least = rdv_export_drawing_get_least_height (self->drawing, &stretch);
  if (stretch.height < least)
    {
      g_set_error (error, RDV_ERROR, RDV_ERROR_TOO_SMALL,
                   _ ("This timeline has too many lanes for pages %.0f pixels high. They need at least %.0f."),
                   stretch.height, least);
      return FALSE;
    }
  if (!rdv_export_drawing_fits (self->drawing, &stretch, stretch.height))
    stretch.rows = RDV_ROWS_CONDENSE;
  rdv_export_draft_add (draft, &stretch);
  return TRUE;
}

static gboolean
choose_pages (Stretcher *self, const RdvExportWatch *watch, GError **error)
{
  guint last = self->cuts->len - 1;

  for (guint first = 0; first < last; first = find_end (self, first))
    {
      if (!rdv_export_watch_tell (watch, 0.5 * first / last, error))
        return FALSE;
      g_array_append_val (self->pages, first);
    }
  g_array_append_val (self->pages, last);
  return TRUE;
}

gboolean
rdv_export_stretches_draft (RdvExportDrawing *drawing,
                            const RdvExportOptions *options,
                            RdvExportDraft *draft,
                            const RdvExportWatch *watch,
                            GError **error)
{
  const RdvExportSize *size = &options->size;
  g_autoptr (GArray) cuts = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (guint));
  Stretcher stretcher = { drawing, cuts, pages, size->width, size->height, size->zoom };

  draft->width = size->width;
  draft->height = size->height;
  draft->zoom = size->zoom;
  if (!rdv_export_fit_check_width (drawing, size->width / size->zoom, error))
    return FALSE;
  find_cuts (&stretcher);
  if (!choose_pages (&stretcher, watch, error))
    return FALSE;
  for (guint i = 0; i + 1 < pages->len; i++)
    if (!rdv_export_watch_tell (watch, 0.5 + 0.5 * i / pages->len, error) || !add_stretch (&stretcher, i, draft, error))
      return FALSE;
  return TRUE;
}
