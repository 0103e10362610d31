// The signature of androidx.test.ext that the test for a phone names.
package androidx.test.ext.junit.runners

import org.junit.runners.BlockJUnit4ClassRunner

public class AndroidJUnit4(
    testClass: Class<*>,
) : BlockJUnit4ClassRunner(testClass)
