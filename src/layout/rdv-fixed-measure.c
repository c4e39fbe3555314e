/* rdv-fixed-measure.c: see rdv-fixed-measure.h. SPDX-License-Identifier: GPL-3.0-or-later */
#include "rdv-fixed-measure.h"

#include <math.h>

struct _RdvFixedMeasure
{
  GObject parent_instance;
};

static double
get_width (RdvTextMeasure *measure, RdvTextStyle style, const char *text)
{
  return ceil (g_utf8_strlen (text, -1) * rdv_text_style_get_size (style) * 0.56);
}

static void
get_metrics (RdvTextMeasure *measure, RdvTextStyle style, double *ascent, double *descent)
{
  *ascent = rdv_text_style_get_size (style) * 0.95;
  *descent = rdv_text_style_get_size (style) * 0.25;
}

static void
text_measure_iface_init (RdvTextMeasureInterface *iface)
{
  iface->get_width = get_width;
  iface->get_metrics = get_metrics;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RdvFixedMeasure,
                               rdv_fixed_measure,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (RDV_TYPE_TEXT_MEASURE, text_measure_iface_init))

static void
rdv_fixed_measure_class_init (RdvFixedMeasureClass *klass)
{
}

static void
rdv_fixed_measure_init (RdvFixedMeasure *self)
{
}

RdvTextMeasure *
rdv_fixed_measure_new (void)
{
  return g_object_new (RDV_TYPE_FIXED_MEASURE, NULL);
}
