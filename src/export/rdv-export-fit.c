/* rdv-export-fit.c: see rdv-export-fit.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-fit.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "rdv-error.h"

/* Things are enlarged only as long as this many scene pixels are left for the width, and never more than so much. */
#define MIN_WIDTH 960.0
#define MAX_ZOOM 4.0
/* Halvings of the search: the last is about a hundredth of the zoom. */
#define N_TRIES 7

void
rdv_export_fit_stretch (RdvExportDrawing *drawing, double width, double height, double zoom, RdvExportStretch *stretch)
{
  *stretch = (RdvExportStretch){ .width = floor (width / zoom), .height = floor (height / zoom), .rows = RDV_ROWS_GROW };
  rdv_export_drawing_get_range (drawing, &stretch->from, &stretch->to);
}

double
rdv_export_fit_get_lowest_zoom (const RdvExportSize *size)
{
  return size->is_paper ? RDV_EXPORT_MIN_ZOOM : MIN (size->zoom, 1);
}

gboolean
rdv_export_fit_check_width (RdvExportDrawing *drawing, double width, GError **error)
{
  double least = rdv_export_drawing_get_least_width (drawing);

  if (width >= least)
    return TRUE;
  g_set_error (error, RDV_ERROR, RDV_ERROR_TOO_SMALL,
               _ ("A picture %.0f pixels wide has no room beside the lane names. It needs at least %.0f."), width, least);
  return FALSE;
}

static gboolean
fits (RdvExportDrawing *drawing, double width, double height, double zoom)
{
  RdvExportStretch stretch;

  rdv_export_fit_stretch (drawing, width, height, zoom, &stretch);
  return rdv_export_drawing_fits (drawing, &stretch, stretch.height);
}

gboolean
rdv_export_fit_zoom (RdvExportDrawing *drawing,
                     double width,
                     double height,
                     const RdvExportWatch *watch,
                     double *zoom,
                     GError **error)
{
  double low = RDV_EXPORT_MIN_ZOOM;
  double high = CLAMP (width / MIN_WIDTH, 1, MAX_ZOOM);

  *zoom = high;
  if (fits (drawing, width, height, high))
    return TRUE;
  for (int i = 0; i < N_TRIES; i++)
    {
      double middle = sqrt (low * high);

      if (!rdv_export_watch_tell (watch, (i + 1.0) / (N_TRIES + 1), error))
        return FALSE;
      if (fits (drawing, width, height, middle))
        low = middle;
      else
        high = middle;
    }
  *zoom = low;
  return TRUE;
}
