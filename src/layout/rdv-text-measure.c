/* rdv-text-measure.c: see rdv-text-measure.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-text-measure.h"

/* Fewer characters than this tell nothing. */
#define MIN_CHARACTERS 3

G_DEFINE_INTERFACE (RdvTextMeasure, rdv_text_measure, G_TYPE_OBJECT)

static void
rdv_text_measure_default_init (RdvTextMeasureInterface *iface)
{
}

double
rdv_text_measure_get_width (RdvTextMeasure *self, RdvTextStyle style, const char *text)
{
  g_return_val_if_fail (RDV_IS_TEXT_MEASURE (self), 0);
  g_return_val_if_fail (text != NULL, 0);

  return RDV_TEXT_MEASURE_GET_IFACE (self)->get_width (self, style, text);
}

void
rdv_text_measure_get_metrics (RdvTextMeasure *self, RdvTextStyle style, double *ascent, double *descent)
{
  g_return_if_fail (RDV_IS_TEXT_MEASURE (self));

  RDV_TEXT_MEASURE_GET_IFACE (self)->get_metrics (self, style, ascent, descent);
}

/* The first @n characters without the blanks at their end, and an ellipsis. */
static char *
cut (const char *text, glong n)
{
  g_autofree char *beginning = g_utf8_substring (text, 0, n);

  return g_strconcat (g_strchomp (beginning), "…", NULL);
}

char *
rdv_text_measure_ellipsize (RdvTextMeasure *self, RdvTextStyle style, const char *text, double width)
{
  glong low = MIN_CHARACTERS;
  glong high = g_utf8_strlen (text, -1) - 1;
  char *best = NULL;

  if (rdv_text_measure_get_width (self, style, text) <= width)
    return g_strdup (text);
  while (low <= high)
    {
      glong middle = low + (high - low) / 2;
      g_autofree char *candidate = cut (text, middle);

      if (rdv_text_measure_get_width (self, style, candidate) <= width)
        {
          g_free (best);
          best = g_steal_pointer (&candidate);
          low = middle + 1;
        }
      else
        high = middle - 1;
    }
  return best;
}
