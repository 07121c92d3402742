/**
 * Finding faces with YuNet, a small convolutional network that OpenCV runs.
 *
 * <p>Paper: Wu, Peng, Yu, "YuNet: A Tiny Millisecond-level Face Detector", Machine Intelligence
 * Research 20, 2023. Files: {@code face_detection_yunet_2023mar.onnx} of OpenCV's model zoo (MIT)
 * or {@code yunet_n_640_640.onnx} of libfacedetection.train (Apache-2.0).
 */
@NullMarked
package dev.visprog.tools.face;

import org.jspecify.annotations.NullMarked;
