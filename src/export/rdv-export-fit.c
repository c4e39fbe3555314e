/* rdv-export-fit.c: see rdv-export-fit.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-export-fit.h"

#include <math.h>

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
