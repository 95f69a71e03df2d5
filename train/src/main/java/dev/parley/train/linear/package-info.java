/// Linear models from labelled rows: multinomial and independent logistic regression over a dense
/// block and a sparse block, fitted by L-BFGS or AdaGrad.
///
/// Start with [dev.parley.train.linear.LinearTrainer]. Knows numbers only: no text, no files, no
/// signals.
@NullMarked
package dev.parley.train.linear;

import org.jspecify.annotations.NullMarked;
