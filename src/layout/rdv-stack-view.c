/* rdv-stack-view.c: see rdv-stack-view.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-stack-view.h"

#include "rdv-header-line.h"

struct _RdvStackView
{
  RdvLaneStack *stack;
  GArray *bands; /* RdvBand */
  double height;
};

RdvStackView *
rdv_stack_view_new (RdvLaneStack *stack, const RdvRowUse *uses, const RdvMetrics *metrics)
{
  RdvStackView *self = g_new0 (RdvStackView, 1);
  guint n;
  const RdvBand *bands = rdv_lane_stack_get_bands (stack, &n);

  self->stack = rdv_lane_stack_ref (stack);
  self->bands = g_array_sized_new (FALSE, FALSE, sizeof (RdvBand), n);
  for (guint i = 0; i < n; i++)
    {
      RdvBand band = bands[i];

      if (uses != NULL)
        band.use = uses[i];
      band.y = self->height;
      band.height = rdv_lane_pack_get_use_height (band.pack, band.use, metrics) + 2 * metrics->lane_padding;
      /* Where the height is given, rows go before names. */
      if (uses != NULL)
        band.height = MAX (band.height, rdv_header_line_get_height (metrics));
      self->height += band.height;
      g_array_append_val (self->bands, band);
    }
  return self;
}

void
rdv_stack_view_free (RdvStackView *self)
{
  g_array_unref (self->bands);
  rdv_lane_stack_unref (self->stack);
  g_free (self);
}

gboolean
rdv_stack_view_is (const RdvStackView *self, const RdvLaneStack *stack, const RdvRowUse *uses)
{
  if (self->stack != stack)
    return FALSE;
  for (guint i = 0; i < self->bands->len && uses != NULL; i++)
    {
      const RdvRowUse *use = &g_array_index (self->bands, RdvBand, i).use;

      if (use->n_rows != uses[i].n_rows || use->has_crowd != uses[i].has_crowd)
        return FALSE;
    }
  return TRUE;
}

const RdvBand *
rdv_stack_view_get_bands (const RdvStackView *self, guint *n_bands)
{
  *n_bands = self->bands->len;
  return (const RdvBand *)(gpointer)self->bands->data;
}

double
rdv_stack_view_get_height (const RdvStackView *self)
{
  return self->height;
}
