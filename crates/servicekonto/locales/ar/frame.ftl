# Not yet read by anyone who speaks the language.

# Around every page, and calm pages for what cannot go on.
skip = إلى المحتوى
test-mode = تشغيل تجريبي.
test-mode-text = لا أحد يسجل الدخول هنا فعليًا.
language = اللغة
cancel = إلغاء
sign-out = تسجيل الخروج
to-start = إلى الصفحة الرئيسية
error-prefix = يُرجى التحقق:

level-low = منخفض
level-substantial = متوسط
level-high = مرتفع

error-broken-title = لم ينجح الأمر الآن
error-broken-text = يوجد خلل من جهتنا. لم يحدث أي شيء ولم يُفقد أي شيء. يُرجى المحاولة مرة أخرى بعد بضع دقائق.
error-foreign-form-title = هذا الإدخال لم يأتِ من صفحتنا
error-foreign-form-text = لم نقبله. لم يحدث أي شيء. يُرجى البدء من جديد على موقع الإنترنت المطلوب تسجيل الدخول إليه.
error-gone-title = انتهت صلاحية تسجيل الدخول هذا
error-gone-text = تم إنهاؤه، أو مضى عليه أكثر من 15 دقيقة، أو بدأ في متصفح آخر. لم يحدث أي شيء. يُرجى البدء من جديد على موقع الإنترنت المطلوب تسجيل الدخول إليه.
error-level-title = هذه الطريقة لا تكفي هنا
error-level-text = يطلب موقع الإنترنت طريقة أكثر أمانًا. لم يحدث أي شيء. يُرجى الرجوع واختيار طريقة أخرى.
error-method-title = لا يمكن فتح هذه الصفحة بهذه الطريقة
error-method-text = لم يحدث أي شيء. يُرجى البدء من الصفحة الرئيسية.
error-not-found-title = هذه الصفحة غير موجودة
error-not-found-text = ربما كان العنوان غير كامل. لم يحدث أي شيء.
error-portal-title = لا نعرف الجهة التي أرسلتك إلى هنا
error-portal-text = موقع الإنترنت الذي أرسلك إلى هنا غير مسجل لدينا. لم نبلغه بأي شيء. يُرجى التواصل مع ذلك الموقع.
